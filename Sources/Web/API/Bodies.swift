import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the use case that a request carries: bounded, JSON, and said to be.
struct Bodies {
    /// Bytes.
    let limit: Int

    func value<Asked: Decodable>(_ type: Asked.Type, of request: Request) async throws -> Asked {
        let media = request.headers[.contentType]?.split(separator: ";").first?
            .filter { $0 != " " }.lowercased()
        guard media == Wire.mediaType else { throw Fault.wrongMediaType }
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            throw Fault.tooLarge(limit: limit)
        }
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Fault.tooLarge(limit: limit)
        }
        return try Wire.object(type, from: Data(buffer.readableBytesView))
    }
}
