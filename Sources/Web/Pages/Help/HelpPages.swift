import Desk
import Hummingbird

/// 使い方: what to do, a page a situation, with pictures.
struct HelpPages: Sendable {
    let pages: Pages

    private struct Index: Sendable {
        let groups: [Group]
    }

    private struct Group: Sendable {
        let label: String
        let topics: [Topic]
    }

    private struct Topic: Sendable {
        let title: String
        let summary: String
        let address: String
    }

    private struct Content: Sendable {
        /// Addresses of the pictures by their names.
        let pictures: [String: String]
        /// The pages after this one.
        let others: [Topic]
    }

    func mount(on board: PageBoard) {
        board.get("/help", Role.all) { visitor in
            let groups = HelpTopic.Group.allCases.map { group in
                Group(
                    label: group.rawValue,
                    topics: HelpTopic.allCases.filter { $0.group == group }.map(Self.topic))
            }
            return try pages.templates.page("help/index", pages.frame("使い方", visitor), Index(groups: groups))
        }
        board.get("/help/:topic", Role.all) { visitor in
            guard let topic = HelpTopic(rawValue: try visitor.parameter("topic")) else {
                throw Fault.noSuchRoute
            }
            return try pages.templates.page(
                "help/\(topic.rawValue)", pages.frame(topic.title, visitor),
                Content(
                    pictures: pages.templates.files.pictures(in: "help"),
                    others: HelpTopic.allCases.filter { $0.group == topic.group && $0 != topic }
                        .map(Self.topic)))
        }
    }

    private static func topic(_ topic: HelpTopic) -> Topic {
        Topic(title: topic.title, summary: topic.summary, address: topic.address)
    }
}
