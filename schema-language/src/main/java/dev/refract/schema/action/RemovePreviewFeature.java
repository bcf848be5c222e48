package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.List;

/** Takes preview features out of their list that are part of the language by now, or unknown. */
final class RemovePreviewFeature implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.NEEDLESS_PREVIEW_FEATURE, Code.UNKNOWN_PREVIEW_FEATURE);
  }

  @Override
  public void offer(Scene scene) {
    if (scene.declaration().orElse(null) instanceof ConfigBlock block) {
      for (Property property : block.properties()) {
        if (property.name().text().equals("previewFeatures")
            && property.value().orElse(null) instanceof Expression.ListLiteral list) {
          offer(scene, list.elements());
        }
      }
    }
  }

  private static void offer(Scene scene, List<Expression> features) {
    for (int i = 0; i < features.size(); i++) {
      Span feature = features.get(i).span();
      if (scene.span().start() <= feature.end() && feature.start() <= scene.span().end()) {
        boolean isLast = i + 1 == features.size();
        int start = isLast && i > 0 ? features.get(i - 1).span().end() : feature.start();
        int end = isLast ? feature.end() : features.get(i + 1).span().start();
        scene.offer(
            "Remove " + feature.in(scene.text()),
            List.of(new TextEdit(scene.file(), new Span(start, end), "")));
      }
    }
  }
}
