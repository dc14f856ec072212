// swift-tools-version: 6.2
// The map of Kring. Arrows go down only: Kring → Site → Community → SQL; Site → Web, HTML; tools stand alone.

import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  // The rooms are one program: their generic and small functions are made for whoever calls them.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A C library of Debian, reached through a module map and one-line shims in `Sources/Libraries`.
func library(_ name: String, pkgConfig: String, debian: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/Libraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

/// A thin Swift module around one C library, or one limited process. No tool knows another, but the sandbox that both
/// limited processes run in.
func tool(_ name: String, _ libraries: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: libraries, path: "Sources/Tools/\(name)", swiftSettings: house)
}

func room(_ name: String, _ uses: [Target.Dependency], plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: house, plugins: plugins)
}

/// Approved texts are read by the tests, not built.
func tests(_ name: String, _ uses: [Target.Dependency], approved: Bool = false) -> Target {
  .testTarget(name: name, dependencies: uses, exclude: approved ? ["Approved"] : [], swiftSettings: house)
}

let package = Package(
  name: "Kring",
  products: [.executable(name: "kring", targets: ["Kring"])],
  targets: [
    library("CMicroHTTPD", pkgConfig: "libmicrohttpd", debian: "libmicrohttpd-dev"),
    library("CSQLite", pkgConfig: "sqlite3", debian: "libsqlite3-dev"),
    library("CPostgreSQL", pkgConfig: "libpq", debian: "libpq-dev"),
    library("CSodium", pkgConfig: "libsodium", debian: "libsodium-dev"),
    library("CCMark", pkgConfig: "libcmark", debian: "libcmark-dev"),
    library("CQREncode", pkgConfig: "libqrencode", debian: "libqrencode-dev"),
    library("CArchive", pkgConfig: "libarchive", debian: "libarchive-dev"),
    // Opened when it is first needed and not linked, since it brings ICU along: only its header is built against.
    .systemLibrary(name: "CICal", path: "Sources/Libraries/CICal", providers: [.apt(["libical-dev"])]),
    // LEMON is C++: a function in C around it.
    .target(name: "CMatching", path: "Sources/Libraries/CMatching"),
    // It has no description for pkg-config.
    .systemLibrary(name: "CStemmer", path: "Sources/Libraries/CStemmer", providers: [.apt(["libstemmer-dev"])]),
    // The C library itself, for what Swift's module of it leaves out.
    .systemLibrary(name: "CMalloc", path: "Sources/Libraries/CMalloc"),

    tool("HTTPServer", ["CMicroHTTPD"]),
    tool("Secrets", ["CSodium"]),
    tool("Markdown", ["CCMark"]),
    tool("QRCode", ["CQREncode"]),
    tool("Archive", ["CArchive"]),
    tool("Calendar", ["CICal"]),
    tool("Matching", ["CMatching"]),
    tool("Sandbox"),
    tool("Paper", ["Sandbox"]),
    tool("Darkroom", ["Sandbox"]),
    tool("WordForms", ["CStemmer"]),

    room("SQL", ["CSQLite", "CPostgreSQL"]),
    room("HTML", []),
    room("Web", []),
    room(
      "Community", ["SQL", "Secrets", "Markdown", "Matching", "Darkroom", "WordForms"], plugins: ["Texts"]),
    room(
      "Site",
      ["Community", "Web", "HTML", "Secrets", "Markdown", "QRCode", "Archive", "Calendar", "Paper", "Darkroom"],
      plugins: ["Texts"]),
    room("World", ["Community", "Secrets", "Darkroom"]),
    .executableTarget(
      name: "Kring",
      dependencies: [
        "Site", "Community", "World", "Web", "HTTPServer", "Paper", "Darkroom", "SQL", "Secrets", "CMalloc",
      ],
      swiftSettings: house),

    .plugin(name: "Texts", capability: .buildTool(), dependencies: ["TextsGenerator"], path: "Plugins/Texts"),
    .executableTarget(
      name: "TextsGenerator", path: "Plugins/TextsGenerator", swiftSettings: house),

    tests("SQLTests", ["SQL"]),
    tests("HTMLTests", ["HTML"]),
    tests("WebTests", ["Web"]),
    tests(
      "ToolsTests",
      [
        "HTTPServer", "Secrets", "Markdown", "QRCode", "Archive", "Calendar", "Matching", "Paper", "Darkroom",
        "WordForms",
      ]),
    tests("CommunityTests", ["Community", "World", "SQL", "Secrets", "Darkroom", "CPostgreSQL"], approved: true),
    tests(
      "SiteTests", ["Site", "Community", "World", "Web", "HTML", "SQL", "Secrets", "Paper", "Darkroom"],
      approved: true),
  ]
)
