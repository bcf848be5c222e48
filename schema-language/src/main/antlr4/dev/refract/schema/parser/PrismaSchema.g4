/**
 * The lines of a Prisma schema.
 *
 * The language is line oriented: a block is an opening line, one member a line, and a line that
 * starts with a closing brace, and a line that cannot be read costs only itself. The rules below
 * describe one line each (or the start of one: blockOpening, typeAlias); FileReader and BlockReader
 * put the lines together, so recovery needs no guessing. Blanks never matter except where a token
 * says so.
 *
 * Tuned for speed: tokens are reused and carry no text, no parse tree is built (labels hold what is
 * needed), every decision takes one token of lookahead, and JUNK makes the lexer total. Where two
 * tokens would be needed, LineTokens gives the first one another type.
 */
grammar PrismaSchema;

tokens {
  /** Inside parentheses, a name before a colon. */
  LABEL,
  /** A comma before a closing parenthesis. */
  TRAILING_COMMA
}

// ---- lines ----

/** A keyword alone, or grown together with the name (`modelUser {`), is told apart by its text. */
blockOpening
  : keyword=(NAME | DIGIT_NAME | INTEGER) name=(NAME | DIGIT_NAME | INTEGER)? '{'
  ;

typeAlias
  : keyword=(NAME | DIGIT_NAME) name=(NAME | DIGIT_NAME | INTEGER)? '=' type=baseType
    attributes+=attribute*
  ;

field
  : name=(NAME | DIGIT_NAME | INTEGER) colon=':'? type=fieldType? attributes+=attribute*
    comment=(LINE_COMMENT | BLOCK_COMMENT)? end
  ;

enumValue
  : name=(NAME | DIGIT_NAME | INTEGER) attributes+=attribute*
    comment=(LINE_COMMENT | BLOCK_COMMENT)? end
  ;

property
  : name=(NAME | DIGIT_NAME | INTEGER) equals='=' value=expression?
    comment=(LINE_COMMENT | BLOCK_COMMENT)? end
  ;

blockAttribute
  : at='@@' name=(NAME | PATH | DIGIT_NAME | INTEGER | DECIMAL) list=arguments?
    comment=(LINE_COMMENT | BLOCK_COMMENT)? end
  ;

end
  : NEWLINE
  | EOF
  ;

// ---- types and attributes ----

/** `T`, `T?`, `T[]`, and what early versions had: `T[]?`, `T!`, `[T]`. */
fieldType
  : base=baseType (list='[]' optional='?'? | optional='?' | required='!')?
  | open='[' base=baseType close=']'
  ;

baseType
  : name=(NAME | DIGIT_NAME | INTEGER)
  | unsupported='Unsupported(' text=STRING close=')'
  ;

attribute
  : at='@' name=(NAME | PATH | DIGIT_NAME | INTEGER | DECIMAL) list=arguments?
  ;

arguments
  : open='(' (items+=argument (',' items+=argument)*)? trailing=TRAILING_COMMA? close=')'
  ;

argument
  : name=LABEL colon=':' value=expression?
  | value=expression
  ;

// ---- values ----

expression
  : text=STRING
  | number=(INTEGER | DECIMAL)
  | path=(NAME | PATH) call=arguments?
  | list=listLiteral
  | object=objectLiteral
  ;

listLiteral
  : both='[]'
  | open='[' (items+=expression (',' items+=expression)*)? close=']'
  ;

objectLiteral
  : open='{' (members+=objectMember (',' members+=objectMember)*)? close='}'
  ;

objectMember
  : name=LABEL ':' value=expression
  ;

// ---- tokens ----

UNSUPPORTED : 'Unsupported(' ;
AT_AT       : '@@' ;
AT          : '@' ;
OPEN        : '(' ;
CLOSE       : ')' ;
BRACKETS    : '[]' ;
OPEN_LIST   : '[' ;
CLOSE_LIST  : ']' ;
OPEN_BRACE  : '{' ;
CLOSE_BRACE : '}' ;
COMMA       : ',' ;
COLON       : ':' ;
EQUALS      : '=' ;
OPTIONAL    : '?' ;
REQUIRED    : '!' ;

NAME       : LETTER REST* ;
INTEGER    : DIGIT+ ;
DIGIT_NAME : DIGIT REST+ ;
DECIMAL    : '-' DIGIT+ ('.' DIGIT+)? | DIGIT+ '.' DIGIT+ ;
PATH       : NAME ('.' ((LETTER | DIGIT) REST*)?)+ ;

STRING          : '"' TEXT* '"' ;
UNCLOSED_STRING : '"' TEXT* '\\'? ;

LINE_COMMENT : '//' ~[\r\n]* ;
/** Only its opening is lexed here; LineTokens finds the end, which may lie lines below. */
BLOCK_COMMENT : '/*' ;

NEWLINE : '\r\n' | '\n' | '\r' ;
BLANK   : [ \t]+ -> skip ;
JUNK    : . ;

/** Letters of other scripts arrive as one of these. */
fragment LETTER : [a-zA-Z] ;
fragment DIGIT  : [0-9] ;
fragment REST   : [a-zA-Z0-9_-] ;
fragment TEXT   : '\\' ~[\r\n] | ~["\\\u0000-\u001f] ;
