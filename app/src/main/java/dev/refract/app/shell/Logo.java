package dev.refract.app.shell;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** A prism: one ray in, three out. Drawn on a grid of 24; {@code logo.svg} is the same drawing. */
public final class Logo {
  private static final String PRISM = "M12 4.2 L20.2 18.6 L3.8 18.6 Z";
  private static final String RAY_IN = "M1.2 13.6 L8.1 11";
  private static final List<String> RAYS_OUT =
      List.of("M15.9 11 L22.8 9.4", "M16.9 12.8 L22.8 12.9", "M18 14.6 L22.8 16.2");

  private Logo() {}

  /** The drawing in the colours of the theme. */
  public static Node node(double size) {
    Group drawing = new Group(stroke(RAY_IN, "logo-ray-in"), stroke(PRISM, "logo-prism"));
    for (int ray = 0; ray < RAYS_OUT.size(); ray++) {
      drawing.getChildren().add(stroke(RAYS_OUT.get(ray), "logo-ray-" + (ray + 1)));
    }
    drawing.setScaleX(size / 24);
    drawing.setScaleY(size / 24);
    StackPane box = new StackPane(drawing);
    box.setMinSize(size, size);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.setPrefSize(size, size);
    box.setMouseTransparent(true);
    return box;
  }

  /** The window icon in the sizes that desktops ask for. */
  public static List<Image> windowIcons() {
    return List.of(16, 32, 48, 64, 128, 256).stream()
        .map(size -> new Image(resource("icons/refract-" + size + ".png")))
        .toList();
  }

  private static String resource(String name) {
    return java.util.Objects.requireNonNull(Logo.class.getResource(name), name).toExternalForm();
  }

  private static SVGPath stroke(String path, String style) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.getStyleClass().addAll("logo", style);
    return shape;
  }
}
