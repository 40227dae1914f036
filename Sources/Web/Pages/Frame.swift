import Clinic
import Desk
import HTTPTypes

/// What stands around every page: title, who is signed in, where else to go, and what has just happened.
struct Frame: Sendable {
    /// Also the page's first heading.
    let title: String
    var links: [Link] = []
    /// Who is signed in; nil where nobody is.
    var account: String?
    /// Their name.
    var name = ""
    /// Goes with every form of the page.
    var token = ""
    /// 電話番号・かな in the head of every page; nil for those who do not deal with residents.
    var find: FindField?
    var notice: Notice?
    /// Where the page hears of changes; nil where it does not change by itself.
    var live: String?
    /// How far the ledger had come before the page looked: a change since then is news.
    var version: String?
    /// Where the page fetches itself anew; nil where its own address does, and no form has led to it.
    var address: String?
    let style: String
    let script: String
    /// Keeps what somebody is typing through an interruption.
    let draft: String
    /// The script of this page alone; nil where there is none.
    var ownScript: String?
    /// What a page to be printed needs besides; nil for any other.
    var paper: Paper?
    let icon: String

    init(_ title: String, _ files: StaticFiles) {
        self.title = title
        style = files.address("style.css")
        script = files.address("live.js")
        draft = files.address("draft.js")
        icon = files.address("icon.svg")
    }

    /// Style and script of a page to be printed.
    struct Paper: Sendable {
        let style: String
        let script: String
        /// The style of another size than A4.
        var size: String?
    }

    /// The field in the head of the page.
    struct FindField: Sendable {
        /// The venue whose seats are shown beside whoever is found; nil on pages of the whole ward.
        let venue: String?
    }

    /// A page to go to.
    struct Link: Sendable {
        let label: String
        let address: String
        /// Whether one is there.
        let isHere: Bool
    }

    /// What the page says first: what was done, with the way back, or why not, with what else is possible.
    struct Notice: Sendable {
        let isError: Bool
        var text: String
        var undo: Undo?
        var alternatives: [Link] = []
        /// What a page that says so is answered with.
        private(set) var status = HTTPResponse.Status.ok

        init(isError: Bool, text: String, undo: Undo? = nil, alternatives: [Link] = []) {
            self.isError = isError
            self.text = text
            self.undo = undo
            self.alternatives = alternatives
        }

        /// Why not.
        init(_ refusal: Refusal) {
            self.init(isError: true, text: refusal.message)
            status = .init(code: refusal.code.status)
        }
    }

    /// One button that takes back what was done.
    struct Undo: Sendable {
        let address: String
        let fields: [Field]
        let token: String
    }

    /// A hidden field of a form.
    struct Field: Sendable {
        let name: String
        let value: String
    }
}

extension Refusal {
    /// Whether it is told on the page that was sent, everything typed still there: not where that page is
    /// about nothing, or the system failed.
    var belongsOnPage: Bool { code.status < 500 && code != .notFound }
}
