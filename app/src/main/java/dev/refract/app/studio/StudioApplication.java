package dev.refract.app.studio;

import dev.refract.app.settings.UserFolders;
import dev.refract.app.shell.Appearance;
import dev.refract.app.shell.ErrorReport;
import dev.refract.app.shell.Logo;
import dev.refract.app.shell.StudioModel;
import dev.refract.app.shell.StudioServices;
import dev.refract.app.shell.StudioWindow;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop application. Its one argument, when given, is the project folder. */
public final class StudioApplication extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(StudioApplication.class);

  /**
   * Starts the studio and returns when its window is closed.
   *
   * @param folder the project to open, or empty for the welcome page
   */
  public static void start(Optional<Path> folder) {
    launch(
        StudioApplication.class,
        folder.map(path -> new String[] {path.toString()}).orElse(new String[0]));
  }

  @Override
  public void start(Stage stage) {
    StudioServices services = StudioServices.of(UserFolders.ofSystem());
    StudioModel model = new StudioModel(services, Workspaces::of);
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, failure) -> unexpected(services, failure));
    StudioWindow window =
        new StudioWindow(model, new Appearance(services.settings()), () -> chooseFolder(stage));
    stage.setScene(window.scene());
    stage.setMinWidth(900);
    stage.setMinHeight(560);
    stage.getIcons().setAll(Logo.windowIcons());
    model.stateProperty().subscribe(state -> stage.setTitle(title(model)));
    stage.setOnCloseRequest(event -> {
      event.consume();
      model.close(Platform::exit);
    });
    DiskWatch.start(stage, model);
    stage.show();
    List<String> arguments = getParameters().getUnnamed();
    if (!arguments.isEmpty()) {
      model.open(Path.of(arguments.getFirst()));
    }
  }

  private static String title(StudioModel model) {
    return model
        .session()
        .map(session -> session.context().project().name() + " – Refract")
        .orElse("Refract");
  }

  private static Optional<Path> chooseFolder(Stage stage) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Open the folder of a project");
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }

  private static void unexpected(StudioServices services, Throwable failure) {
    LOG.error("Unexpected failure", failure);
    services
        .dialogs()
        .error(
            ErrorReport.of("Something unexpected went wrong", failure)
                .next(
                    "Your text is safe: unsaved changes are kept and offered again. If this comes"
                        + " back, please report it with the technical details."));
  }
}
