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
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")

/// The map: each target names the targets it may import, and no others.
let package = Package(
    name: "sumaho",
    products: [.executable(name: "sumaho", targets: ["sumaho"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.1.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    ],
    targets: [
        .target(name: "Almanac", swiftSettings: ours),
        .target(name: "Clinic", dependencies: ["Almanac", yams], swiftSettings: ours),
        .target(name: "Ledger", dependencies: ["Clinic", "Almanac", "CSodium", grdb], swiftSettings: ours),
        .target(name: "Desk", dependencies: ["Ledger", "Clinic", "Almanac", "CSodium"], swiftSettings: ours),
        .target(name: "Reports", dependencies: ["Clinic", "Almanac", "CXLSXWriter"], swiftSettings: ours),
        .target(
            name: "Web",
            dependencies: [
                "Desk", "Reports", "Clinic", "Almanac", hummingbird, mustache, httpTypes, lifecycle, signals,
                logging, nio,
                nioHTTP, nioSSL,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "NIOCertificateReloading", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ],
            resources: [
                .copy("../../Resources/openapi.yaml"), .copy("../../Resources/templates"),
                .copy("../../Resources/static"),
            ],
            swiftSettings: ours),
        .target(
            name: "Operator",
            dependencies: [
                "Web", "Desk", "Reports", "Clinic", "Almanac", "CEdit", argumentParser, httpClient, logging,
                nio,
                nioHTTP, nioPosix, nioSSL,
            ],
            resources: [.copy("../../Resources/plan")],
            swiftSettings: ours),
        .executableTarget(name: "sumaho", dependencies: ["Operator"], swiftSettings: ours),
        .systemLibrary(name: "CSodium"),
        .systemLibrary(name: "CEdit"),
        .systemLibrary(name: "CXLSXWriter"),

        .target(
            name: "TestSupport", dependencies: ["Desk", "Ledger", "Clinic", "Almanac"], path: "Tests/Support",
            swiftSettings: ours),
        .executableTarget(
            name: "stress", dependencies: ["Desk", "Ledger", "Clinic", "Almanac"], path: "Tests/Stress",
            swiftSettings: ours),
        .executableTarget(
            name: "specimen",
            dependencies: ["TestSupport", "Reports", "Desk", "Ledger", "Clinic", "Almanac"],
            path: "Tests/Documents/Specimen", swiftSettings: ours),
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
            path: "Tests/Desk", exclude: ["Courses/redo_draw.py"], swiftSettings: ours),
        .testTarget(
            name: "ReportsTests", dependencies: ["TestSupport", "Reports", "Desk", "Clinic", "Almanac"],
            path: "Tests/Reports", resources: [.copy("Data")], swiftSettings: ours),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "TestSupport", "Web", "Operator", "Reports", "Desk", "Ledger", "Clinic", "Almanac", yams,
                hummingbird, httpClient, httpTypes, lifecycle, logging, nio, nioHTTP, nioPosix, nioSSL,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            path: "Tests/Web", swiftSettings: ours),
        .testTarget(
            name: "OperatorTests",
            dependencies: [
                "Operator", "Web", "Reports", "Desk", "Clinic", "Almanac", "sumaho", "stress", "typist", grdb,
                logging,
            ],
            path: "Tests/Operator", resources: [.copy("Data")], swiftSettings: ours),
        .testTarget(name: "TidyTests", dependencies: ["Desk"], path: "Tests/Tidy", swiftSettings: ours),
    ]
)
