import Liquid
import Testing

@Suite("filters on text")
struct StringFilterTests {
  @Test(arguments: [
    Row("{{ 'net' | append: ' 30' }}", "net 30"),
    Row("{{ 7 | append: 1 }}", "71"),
    Row("{{ 'due' | prepend: 'over' }}", "overdue"),
    Row("{{ 'pAID iN fULL' | capitalize }}", "Paid in full"),
    Row("{{ 'straße' | upcase }}", "STRASSE"),
    Row("{{ 'ÉTÉ' | downcase }}", "été"),
    Row("[{{ '  a b  ' | strip }}]", "[a b]"),
    Row("[{{ '  a b  ' | lstrip }}]", "[a b  ]"),
    Row("[{{ '  a b  ' | rstrip }}]", "[  a b]"),
    Row("[{{ '   ' | rstrip }}]", "[]"),
    Row("{{ text | squish }}", "a b c", ["text": " a \n b\t\tc "]),
    Row("{{ text | strip_newlines }}", "ab\rc", ["text": "a\r\nb\rc\n"]),
  ])
  func `text filters print what their names say`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row("{{ 'invoice' | slice: 2, 3 }}", "voi"),
    Row("{{ 'invoice' | slice: -3, 2 }}", "ic"),
    Row("{{ 'invoice' | slice: 7 }}", ""),
    Row("{{ 'invoice' | slice: 9 }}", ""),
    Row("{{ 'invoice' | slice: -9, 3 }}", ""),
    Row("{{ 'invoice' | slice: 0, -1 }}", ""),
    Row("{{ 'invoice' | slice: 4, 99999999999999999999999 }}", "ice"),
    Row("{{ 'año' | slice: 1 }}", "ñ"),
    Row("{{ items | slice: 1, 2 | join: '-' }}", "b-c", ["items": ["a", "b", "c", "d"]]),
  ])
  func `slice takes characters or items, from either end`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row("{{ 'a,b,,c,,' | split: ',' | join: '|' }}", "a|b||c"),
    Row("{{ '  a  b ' | split: ' ' | join: '|' }}", "a|b"),
    Row("{{ 'añb' | split: '' | join: '|' }}", "a|ñ|b"),
    Row("{{ '' | split: ',' | size }}", "0"),
    Row("{{ 'a--b' | split: '--' | last }}", "b"),
  ])
  func `split leaves empty parts out at the end only`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row("{{ 'a letter before action' | truncate: 11 }}", "a letter..."),
    Row("{{ 'a letter' | truncate: 8 }}", "a letter"),
    Row("{{ 'a letter' | truncate: 2 }}", "..."),
    Row("{{ 'a letter' | truncate: 5, '' }}", "a let"),
    Row("{{ 'one two three' | truncatewords: 2 }}", "one two..."),
    Row("{{ 'one  two' | truncatewords: 2 }}", "one  two"),
    Row("{{ 'one two ' | truncatewords: 2 }}", "one two..."),
    Row("{{ 'one two' | truncatewords: 0, '!' }}", "one!"),
  ])
  func `text is cut to a length with the mark included`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row("{{ '2.1.2' | replace: '.', '/' }}", "2/1/2"),
    Row("{{ '2.1.2' | replace_first: '2', 'x' }}", "x.1.2"),
    Row("{{ '2.1.2' | replace_last: '2', 'x' }}", "2.1.x"),
    Row("{{ '2.1.2' | remove: '.' }}", "212"),
    Row("{{ '2.1.2' | remove_first: '2' }}", ".1.2"),
    Row("{{ '2.1.2' | remove_last: '.2' }}", "2.1"),
    Row("{{ 'aé' | replace: '', '-' }}", "-a-é-"),
    Row("{{ 'aaaa' | replace: 'aa', 'b' }}", "bb"),
    Row("{{ 'aaa' | replace_last: 'aa', 'b' }}", "ab"),
    Row("{{ 'abc' | replace: 'x', 'y' }}", "abc"),
  ])
  func `replacing goes from the left, the last match from the right`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    "{{ 'a' | append }}", "{{ 'a' | upcase: 1 }}", "{{ 'a' | slice: 'x' }}",
    "{{ 'a' | slice: 1.5 }}", "{{ 'a' | truncate: nothing }}", "{{ 'a' | append: 'b', 'c' }}",
    "{{ 'a' | upcase: loud: true }}", "{{ 'a' | url_decode: 1 }}", "{{ '%ff' | url_decode }}",
    "{{ 'a' | base64_decode }}",
  ])
  func `an argument that a filter cannot take is an error`(template: String) {
    #expect(failure(template)?.kind == .argument)
  }

  @Test(arguments: [
    Row("{{ 'a b/c?d=é~*' | url_encode }}", "a+b%2Fc%3Fd%3D%C3%A9~%2A"),
    Row("{{ 'a+b%2Fc%C3%A9%' | url_decode }}", "a b/cé%"),
    Row("{{ 'Zahlung fällig?' | base64_encode | base64_decode }}", "Zahlung fällig?"),
    Row("{{ '>>>???' | base64_url_safe_encode }}", "Pj4-Pz8_"),
    Row("{{ 'Pj4-Pz8' | base64_url_safe_decode }}", ">>>??"),
  ])
  func `encodings are those of a URL and of RFC 4648`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }
}
