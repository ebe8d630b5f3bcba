"""The peers' side of `dossier-bench render`: renders the letters of FOLDER so many times.

render-letters.py liquid|jinja2 babel|plain FOLDER COUNT

FOLDER has the shipped templates and data.json. The frame, the body and the subject are rendered for
each letter, as plain text and as HTML; the text of the body is given, not made from the HTML.
"""

import datetime
import json
import pathlib
import re
import sys
import time
from decimal import Decimal

engine, formatting, folder, count = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), int(sys.argv[4])
data = json.loads((folder / "data.json").read_text(), parse_float=Decimal)
words = json.loads((folder / "words.json").read_text())
LOCALE = "en_GB"

if formatting == "babel":
    from babel.dates import format_date
    from babel.numbers import format_currency

    def money(amount, currency):
        return format_currency(amount, currency, locale=LOCALE)

    def date_long(day):
        return format_date(datetime.date.fromisoformat(day), "long", locale=LOCALE)

    def date_short(day):
        return format_date(datetime.date.fromisoformat(day), "medium", locale=LOCALE)

else:
    def money(amount, currency):
        return f"{currency} {Decimal(amount):,.2f}"

    def date_long(day):
        return f"{datetime.date.fromisoformat(day):%d %B %Y}"

    def date_short(day):
        return f"{datetime.date.fromisoformat(day):%d %b %Y}"


def translated(key, **values):
    form = words[key]
    if isinstance(form, dict):
        form = form.get("one" if values.get("count") == 1 else "other")
    return re.sub(r"\{\{ *(\w+) *\}\}", lambda name: str(values[name[1]]), form)


def text(name):
    return (folder / name).read_text()


filters = {"money": money, "date_long": date_long, "date_short": date_short, "t": translated}
CODE = "plan-reminder-late"


def liquid_letters():
    import liquid

    partials = {path.name.split(".")[0]: path.read_text() for path in (folder / "_partials").iterdir()}

    def environment(escapes):
        made = liquid.Environment(
            loader=liquid.DictLoader(partials), autoescape=escapes, undefined=liquid.StrictUndefined
        )
        for name, function in filters.items():
            made.add_filter(name, function)
        return made

    plain, html = environment(False), environment(True)
    subject = plain.from_string(text(f"{CODE}/en.subject.liquid"))
    body = html.from_string(text(f"{CODE}/en.html.liquid"))
    frames = html.from_string(text("_layouts/letter.html.liquid")), plain.from_string(
        text("_layouts/letter.text.liquid")
    )
    from markupsafe import Markup

    def letter(data):
        title = subject.render(**data)
        content = Markup(body.render(**data))
        return (
            title,
            frames[0].render(**data, content=content, subject=title, language="en"),
            frames[1].render(**data, content=data["body_text"], subject=title, language="en"),
        )

    return letter


def jinja2_letters():
    import jinja2

    def environment(escapes):
        made = jinja2.Environment(
            loader=jinja2.FileSystemLoader(pathlib.Path(__file__).parent / "jinja2"),
            autoescape=escapes,
            undefined=jinja2.StrictUndefined,
        )
        made.filters.update(filters)
        return made

    plain, html = environment(False), environment(True)
    subject, frame = plain.get_template("letter.subject"), plain.get_template("letter.text")
    body = html.get_template("letter.html")

    def letter(data):
        title = subject.render(data)
        return title, body.render(data, subject=title, language="en"), frame.render(data, language="en")

    return letter


letter = {"liquid": liquid_letters, "jinja2": jinja2_letters}[engine]()
first = letter(data)
if len(sys.argv) > 5:
    print(first[int(sys.argv[5])])
    sys.exit()
size = 0
start = time.monotonic()
for number in range(count):
    data["case"]["number"] = number
    size += sum(map(len, letter(data)))
print(f"{time.monotonic() - start:.6f} {size}")
