import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers as they are sent.
enum Answers {
    /// An answer to a change.
    static func json(_ data: Data) -> Response {
        response(.ok, Wire.mediaType, data)
    }

    /// An answer to a question, or only that it is the one that the asker has.
    static func tagged(_ data: Data, for request: Request) -> Response {
        let tag = Wire.tag(of: data)
        let known = request.headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }.contains {
            let known = $0.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
            return known == "*" || known == tag || known == "W/" + tag
        }
        guard !known else { return Response(status: .notModified, headers: [.eTag: tag]) }
        var response = json(data)
        response.headers[.eTag] = tag
        return response
    }

    /// A problem (RFC 9457).
    static func problem(_ problem: Problem, _ headers: HTTPFields = [:]) -> Response {
        // A problem holds texts and numbers only: there is nothing that could not be encoded.
        let data = (try? Wire.data(problem)) ?? Data()
        var response = response(.init(code: problem.status), Problem.mediaType, data)
        for field in headers { response.headers[field.name] = field.value }
        return response
    }

    static func response(_ status: HTTPResponse.Status, _ type: String, _ data: Data) -> Response {
        Response(
            status: status, headers: [.contentType: type, .contentLength: String(data.count)],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }
}
