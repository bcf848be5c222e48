package dev.refract.app.project;

import dev.refract.orm.connect.Variables;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The {@code url} of the datasource block. Version 7 of the language has moved it to the
 * configuration, but many schemas still hold one.
 *
 * @param schema the schema file or folder
 */
record SchemaUrl(Path schema, List<SourceFile> files) {

  /** Where a relative {@code file:} URL in the schema starts. */
  Path folder() {
    return SchemaFiles.folderOf(schema);
  }

  Optional<UrlSetting> setting(Variables variables) {
    // The schema is only parsed where its text can hold a URL.
    if (files.stream().noneMatch(file -> file.text().contains("url"))) {
      return Optional.empty();
    }
    return SchemaWorkspace.of(files)
        .schema()
        .datasource()
        .flatMap(Datasource::url)
        .map(written -> UrlSetting.of(written, variables));
  }
}
