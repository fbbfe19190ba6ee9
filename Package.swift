// swift-tools-version: 6.0
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "bibob",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "BibobCore", targets: ["BibobCore"]),
    .executable(name: "bibob", targets: ["bibob"]),
    .executable(name: "bibob-ophaler", targets: ["bibob-ophaler"]),
  ],
  dependencies: [],
  targets: [
    .systemLibrary(
      name: "CLibXML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .target(
      name: "BibobCore", dependencies: ["CLibXML", "CSQLite", "CCrypto", "CZlib"],
      swiftSettings: settings),
    .executableTarget(name: "bibob", dependencies: ["BibobCore"], swiftSettings: settings),
    .executableTarget(
      name: "bibob-ophaler", dependencies: ["BibobCore", "CCurl"], path: "Sources/ophaler",
      swiftSettings: settings),
    .executableTarget(
      name: "proefschrijver", dependencies: ["BibobCore"], path: "Tests/Proefschrijver",
      swiftSettings: settings),
    .executableTarget(
      name: "bibob-bench", dependencies: ["BibobCore"], path: "Benchmarks/Bench",
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "BibobCoreTests", dependencies: ["BibobCore", "TestSupport", "proefschrijver"],
      swiftSettings: settings),
    .testTarget(
      name: "bibobTests", dependencies: ["BibobCore", "bibob", "bibob-ophaler", "TestSupport"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
