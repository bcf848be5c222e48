package dev.refract.schema.parser;

import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.Pair;

/** The tokens of one line at a time. Tokens are reused from line to line and carry no text. */
final class LineTokens implements TokenStream {
  /** Deeper nesting makes a line unreadable; it would overflow the stack of the parser. */
  private static final int MAXIMAL_DEPTH = 200;

  private final Text text;
  private final FoldedCharacters characters;
  private final PrismaSchemaLexer lexer;
  private final Pool pool = new Pool();
  private int position;

  LineTokens(Text text) {
    this.text = text;
    this.characters = new FoldedCharacters(text.characters());
    this.lexer = new PrismaSchemaLexer(characters);
    this.lexer.removeErrorListeners();
    this.lexer.setTokenFactory(pool);
  }

  /** Reads the line from the offset on; the last token is its end. */
  void startAt(int offset) {
    pool.used = 0;
    position = 0;
    lexer._hitEOF = false;
    characters.seek(offset);
    int depth = 0;
    CommonToken previous = null;
    while (true) {
      CommonToken token = (CommonToken) lexer.nextToken();
      token.setTokenIndex(pool.used - 1);
      int type = token.getType();
      if (type == PrismaSchemaLexer.NEWLINE || type == Token.EOF) {
        return;
      }
      if (previous != null && depth > 0) {
        refine(previous, type);
      }
      switch (type) {
        case PrismaSchemaLexer.BLOCK_COMMENT -> completeComment(token);
        case PrismaSchemaLexer.UNSUPPORTED,
            PrismaSchemaLexer.OPEN,
            PrismaSchemaLexer.OPEN_LIST,
            PrismaSchemaLexer.OPEN_BRACE -> {
          if (++depth > MAXIMAL_DEPTH) {
            token.setType(PrismaSchemaLexer.JUNK);
          }
        }
        case PrismaSchemaLexer.CLOSE, PrismaSchemaLexer.CLOSE_LIST, PrismaSchemaLexer.CLOSE_BRACE ->
            depth--;
        default -> {}
      }
      previous = token;
    }
  }

  /** Gives a token the type that the grammar knows by the token behind it. */
  private static void refine(CommonToken token, int typeBehind) {
    int type = token.getType();
    if (typeBehind == PrismaSchemaLexer.COLON) {
      boolean name =
          type == PrismaSchemaLexer.NAME
              || type == PrismaSchemaLexer.INTEGER
              || type == PrismaSchemaLexer.DIGIT_NAME;
      if (name) {
        token.setType(PrismaSchemaParser.LABEL);
      }
    } else if (typeBehind == PrismaSchemaLexer.CLOSE && type == PrismaSchemaLexer.COMMA) {
      token.setType(PrismaSchemaParser.TRAILING_COMMA);
    }
  }

  private void completeComment(CommonToken opening) {
    int body = opening.getStartIndex() + 2;
    int end = body <= text.lastCommentEnd() ? text.characters().indexOf("*/", body) : -1;
    if (end < 0) {
      opening.setType(PrismaSchemaLexer.JUNK);
    } else {
      opening.setStopIndex(end + 1);
      characters.seek(end + 2);
    }
  }

  @Override
  public Token LT(int distance) {
    int wanted = distance > 0 ? position + distance - 1 : position + distance;
    return pool.tokens[Math.clamp(wanted, 0, pool.used - 1)];
  }

  @Override
  public int LA(int distance) {
    return LT(distance).getType();
  }

  @Override
  public void consume() {
    position++;
  }

  @Override
  public Token get(int index) {
    return pool.tokens[index];
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return pool.used;
  }

  @Override
  public String getSourceName() {
    return characters.getSourceName();
  }

  @Override
  public TokenSource getTokenSource() {
    return lexer;
  }

  @Override
  public String getText(Interval interval) {
    return getText(get(interval.a), get(interval.b));
  }

  @Override
  public String getText() {
    return getText(Interval.of(0, size() - 1));
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return text.between(start.getStartIndex(), stop.getStopIndex() + 1);
  }

  /** Hands out the same tokens again for every line. */
  private static final class Pool implements TokenFactory<CommonToken> {
    private CommonToken[] tokens = new CommonToken[0];
    private int used;

    @Override
    public CommonToken create(
        Pair<TokenSource, CharStream> source,
        int type,
        String ignored,
        int channel,
        int start,
        int stop,
        int line,
        int column) {
      if (used == tokens.length) {
        grow(source);
      }
      CommonToken token = tokens[used++];
      token.setType(type);
      token.setStartIndex(start);
      token.setStopIndex(stop);
      return token;
    }

    private void grow(Pair<TokenSource, CharStream> source) {
      tokens = Arrays.copyOf(tokens, Math.max(16, used * 2));
      for (int i = used; i < tokens.length; i++) {
        tokens[i] = new CommonToken(source, Token.INVALID_TYPE, Token.DEFAULT_CHANNEL, 0, 0);
      }
    }

    @Override
    public CommonToken create(int type, String ignored) {
      throw new UnsupportedOperationException("tokens come from the text");
    }
  }
}
