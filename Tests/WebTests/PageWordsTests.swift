import Cases
import Desk
import Foundation
import Testing

@testable import Web

/// The words of pages in all languages.
@Suite struct PageWordsTests {
  private static let languages = ["en", "de", "fr", "nl", "es", "it", "pt"]
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let folder = TemplateFolder(path: "\(checkout)/templates")

  private static func keys(_ language: String) throws -> Set<String> {
    Set(try folder.pageWords(language).entries.keys)
  }

  @Test(arguments: languages.dropFirst())
  func aLanguageHasTheWordsOfEnglishAndNoOthers(language: String) throws {
    let (english, own) = (try Self.keys("en"), try Self.keys(language))
    #expect(english.subtracting(own).sorted() == [])
    #expect(own.subtracting(english).sorted() == [])
  }

  @Test func formsAndTheirFieldsHaveWords() throws {
    let words = try Self.keys("en")
    for form in FormTable.forms + [LetterScreen.form] {
      #expect(words.contains("form.\(form.name).title"), "\(form.name)")
      #expect(words.contains("form.\(form.name).button"), "\(form.name)")
      #expect(words.contains("form.\(form.name).hint") == form.hasHint, "\(form.name)")
    }
  }

  @Test func allValuesThatFormsChooseHaveWords() throws {
    let words = try Self.keys("en")
    let choices: [(String, [String])] = [
      ("role", ParticipantRole.allCases.map(\.rawValue)),
      ("next", NextAction.Kind.allCases.map(\.rawValue)),
      ("cost", Cost.Kind.allCases.map(\.rawValue)),
      ("frequency", PlanFrequency.allCases.map(\.rawValue)),
      ("mode", Validation.Mode.allCases.map(\.rawValue)),
      ("expiry", ValidationPolicy.Expiry.allCases.map(\.rawValue)),
      ("priority", DisputeFacts.Priority.allCases.map(\.rawValue)),
      ("former", FormerResolver.allCases.map(\.rawValue)),
      ("visibility", Visibility.allCases.map(\.rawValue)),
      ("debtor", DebtorKind.allCases.map(\.rawValue)),
      ("item", ItemType.allCases.map(\.rawValue)),
      ("plan_state", InstallmentPlan.State.allCases.map(\.rawValue)),
      ("installment", Installment.State.allCases.map(\.rawValue)),
      ("decided", Validation.State.allCases.map(\.rawValue)),
      ("decided", ValidationStep.State.allCases.map(\.rawValue)),
      ("payment_source", Payment.Source.allCases.map(\.rawValue)),
      ("promise_state", Promise.State.allCases.map(\.rawValue)),
      ("proposal", Proposal.Kind.allCases.map(\.rawValue)),
      ("case_type", CaseType.shipped.map(\.rawValue)),
      ("dispute_reason", DisputeRules().reasons.map(\.name)),
      ("file_state", DroppedFile.State.allCases.map(\.rawValue)),
      ("method", ThreadingMethod.allCases.map(\.rawValue)),
      ("finding", InvoiceRules.Finding.allCases.map(\.rawValue)),
      ("proposal_state", Proposal.State.allCases.map(\.rawValue)),
      ("user_role", UserRole.allCases.map(\.rawValue)),
    ]
    for (group, values) in choices {
      for value in values { #expect(words.contains("choice.\(group).\(value)")) }
    }
    for section in AgendaEntry.Section.allCases {
      #expect(words.contains("agenda.section.\(section.rawValue)"))
    }
    for state in CaseState.allCases { #expect(words.contains("state.\(state.rawValue)")) }
    for state in OutboxMessage.State.allCases { #expect(words.contains("out.\(state.rawValue)")) }
    for state in InboundEmail.State.allCases { #expect(words.contains("in.\(state.rawValue)")) }
  }
}
