import ArgumentParser
import Clinic

/// Who telephoned, and whom to ring back.
struct CallerOptions: ParsableArguments {
    @Option(help: "電話の相手 (self、family、other。既定は self)")
    var caller: String?

    func whoCalls() throws(Refusal) -> Caller {
        guard let caller else { return .person }
        guard let known = Caller.allCases.first(where: { $0.rawValue == caller || $0.label == caller }) else {
            throw .badInput("caller", "--caller は self、family、other のどれかです。")
        }
        return known
    }
}

/// Whom to ring back, where that is not the person.
struct CallBackOptions: ParsableArguments {
    @Option(help: "折り返しの電話番号 (ご本人でないとき)")
    var callBack: String?

    @Option(help: "折り返し先がどなたか (娘など)")
    var callBackWho: String?

    func callBackTo() throws(Refusal) -> CallBack? {
        guard let callBack else {
            guard callBackWho == nil else {
                throw .badInput("callBack", "--call-back で折り返しの電話番号を入れてください。")
            }
            return nil
        }
        return CallBack(phone: callBack, who: callBackWho)
    }
}
