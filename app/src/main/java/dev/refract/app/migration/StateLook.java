package dev.refract.app.migration;

import dev.refract.app.shell.Notification.Tone;
import dev.refract.migrate.history.MigrationState;
import org.kordamp.ikonli.feather.Feather;

/** How a migration's state looks and is called. */
record StateLook(Feather icon, Tone tone, String name) {

  static StateLook of(MigrationState state) {
    return switch (state) {
      case APPLIED -> new StateLook(Feather.CHECK_CIRCLE, Tone.SUCCESS, "Applied");
      case PENDING -> new StateLook(Feather.CLOCK, Tone.INFO, "Pending");
      case FAILED -> new StateLook(Feather.X_CIRCLE, Tone.DANGER, "Failed");
      case ROLLED_BACK -> new StateLook(Feather.ROTATE_CCW, Tone.INFO, "To be tried again");
      case EDITED -> new StateLook(Feather.EDIT_3, Tone.WARNING, "Edited since applied");
      case MISSING -> new StateLook(Feather.FILE_MINUS, Tone.WARNING, "File is missing");
    };
  }
}
