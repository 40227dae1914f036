import ArgumentParser
import Clinic
import Desk

/// `sumaho tasks …`
struct TasksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks", abstract: "かける電話を見て、結果を記録します",
        subcommands: [TasksList.self, TasksNext.self, TasksReport.self], defaultSubcommand: TasksList.self)
}
