import Foundation
import PackagePlugin

/// Turns words, handbook, assets and key words into Swift before the room that uses them compiles.
@main struct Texts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let out = context.pluginWorkDirectoryURL
    let generator = try context.tool(named: "TextsGenerator").url
    func command(_ kind: String, _ source: String, _ output: String) throws -> Command {
      let input = root.appending(path: source)
      let result = out.appending(path: output)
      return .buildCommand(
        displayName: "Generating \(output)", executable: generator,
        arguments: [kind, input.path, result.path], inputFiles: try files(input), outputFiles: [result])
    }
    switch target.name {
    case "Community":
      return [try command("key-words", "Words/key-words.txt", "KeyWordList.swift")]
    case "Site":
      return [
        try command("phrases", "Words/Localizable.xcstrings", "Phrases.swift"),
        try command("handbook", "Handbook", "HandbookTexts.swift"),
        try command("gallery", "Handbook", "GalleryFacts.swift"),
        try command("assets", "Assets", "AssetFiles.swift"),
        try command("key-words-script", "Words/key-words.txt", "KeyWordScript.swift"),
      ]
    default:
      return []
    }
  }

  /// The file itself, or every file below the folder.
  private func files(_ url: URL) throws -> [URL] {
    guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else { return [url] }
    return try FileManager.default.subpathsOfDirectory(atPath: url.path).map { url.appending(path: $0) }
  }
}
