// swift-tools-version: 6.2
import PackageDescription

let ours: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// The map: each target names the targets it may import, and no others.
let package = Package(
    name: "sumaho",
    products: [.executable(name: "sumaho", targets: ["sumaho"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .target(name: "Almanac", swiftSettings: ours),
        .target(name: "Clinic", dependencies: ["Almanac", yams], swiftSettings: ours),
        .target(name: "Ledger", dependencies: ["Clinic", "Almanac", "CSodium", grdb], swiftSettings: ours),
        .target(name: "Desk", dependencies: ["Ledger", "Clinic", "Almanac", "CSodium"], swiftSettings: ours),
        .target(name: "Reports", dependencies: ["Clinic", "Almanac"], swiftSettings: ours),
        .target(
            name: "Operator",
            dependencies: ["Desk", "Reports", "Clinic", "Almanac", "CEdit", argumentParser],
            resources: [.copy("../../Resources/plan")],
            swiftSettings: ours),
        .executableTarget(name: "sumaho", dependencies: ["Operator"], swiftSettings: ours),
        .systemLibrary(name: "CSodium"),
        .systemLibrary(name: "CEdit"),

        .target(
            name: "TestSupport", dependencies: ["Desk", "Ledger", "Clinic", "Almanac"], path: "Tests/Support",
            swiftSettings: ours),
        .executableTarget(
            name: "stress", dependencies: ["Desk", "Ledger", "Clinic", "Almanac"], path: "Tests/Stress",
            swiftSettings: ours),
        .executableTarget(
            name: "typist", dependencies: ["Operator"], path: "Tests/Typist", swiftSettings: ours),
        .testTarget(
            name: "AlmanacTests", dependencies: ["Almanac"], path: "Tests/Almanac",
            resources: [.copy("Data")], swiftSettings: ours),
        .testTarget(
            name: "ClinicTests", dependencies: ["Clinic", "Almanac"], path: "Tests/Clinic",
            resources: [.copy("Data")], swiftSettings: ours),
        .testTarget(
            name: "LedgerTests", dependencies: ["TestSupport", "Desk", "Ledger", "Clinic", "Almanac", grdb],
            path: "Tests/Ledger", swiftSettings: ours),
        .testTarget(
            name: "DeskTests", dependencies: ["TestSupport", "Desk", "Ledger", "Clinic", "Almanac"],
            path: "Tests/Desk", swiftSettings: ours),
        .testTarget(
            name: "ReportsTests", dependencies: ["TestSupport", "Reports", "Desk", "Clinic", "Almanac"],
            path: "Tests/Reports", resources: [.copy("Data")], swiftSettings: ours),
        .testTarget(
            name: "OperatorTests",
            dependencies: ["Operator", "Reports", "Clinic", "Almanac", "sumaho", "stress", "typist", grdb],
            path: "Tests/Operator", resources: [.copy("Data")], swiftSettings: ours),
        .testTarget(name: "TidyTests", dependencies: ["Desk"], path: "Tests/Tidy", swiftSettings: ours),
    ]
)
