#include "exchange/notebody.h"

#include "base/plaintext.h"
#include "exchange/notefile.h"
#include "text/doi.h"
#include "text/markdowntext.h"
#include "text/readable.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::notebody {
namespace {

constexpr auto notePlace = "{note}"_L1;

struct Value {
    QString placeholder;
    QString text;
};

QString plain(const QString &tex)
{
    return plaintext::oneLine(readable::text(tex)).simplified();
}

/// Returns plain text as Markdown, also for programs that know tags, highlights, comments and templates.
QString shown(const QString &text)
{
    const QString escaped = markdowntext::escapedAtStart(text);
    QString out;
    for (qsizetype at = 0; at < escaped.size(); ++at) {
        if (escaped[at] == u'\\' && at + 1 < escaped.size())
            out += escaped[at++];
        else if (u"#%=^{}"_s.contains(escaped[at]))
            out += u'\\';
        out += escaped[at];
    }
    return out;
}

QString wikiLink(const QString &name)
{
    QString target;
    for (const QChar c : name)
        if (!u"[]|#^<>%\\"_s.contains(c))
            target += c;
    target = target.simplified();
    return target.isEmpty() ? QString() : u"[["_s + target + u"]]"_s;
}

QString tagsOf(const LibraryPaper &paper, NoteTagStyle style)
{
    QStringList words;
    for (const Tag &tag : paper.tags)
        words << (style == NoteTagStyle::WikiLinks ? wikiLink(tag.name) : hashTag(tag.name).prepend(u'#'));
    words.removeAll(QString());
    words.removeAll(u"#"_s);
    return words.join(u' ');
}

QString address(const LibraryPaper &paper)
{
    return u"https://arxiv.org/abs/"_s + paper.paper.id.toString();
}

QString firstDoi(const LibraryPaper &paper)
{
    return doi::usable(paper.paper.doi).value(0);
}

QStringList namesOf(const Paper &paper)
{
    QStringList names;
    for (const QString &author : paper.authors)
        names << plain(author);
    return names;
}

QList<Value> valuesOf(const LibraryPaper &paper, const QString &key, NoteTagStyle tags)
{
    const Paper &p = paper.paper;
    const QString doi = firstDoi(paper);
    return {{u"{title}"_s, shown(plain(p.title))}, {u"{authors}"_s, shown(namesOf(p).join(u", "_s))},
        {u"{abstract}"_s, shown(plain(p.abstract))}, {u"{comment}"_s, shown(plain(p.comment))},
        {u"{id}"_s, p.id.toString()},
        {u"{date}"_s, p.published.isKnown() ? p.published.day() : p.updated.day()},
        {u"{updated}"_s, p.updated.day()}, {u"{categories}"_s, shown(p.categories.join(u", "_s))},
        {u"{journal}"_s, shown(plain(p.journalRef))},
        {u"{doi}"_s,
            doi.isEmpty() ? QString()
                          : u"[%1](%2)"_s.arg(shown(doi), markdowntext::linkTarget(doi::address(doi)))},
        {u"{url}"_s, address(paper)}, {u"{pdf}"_s, u"https://arxiv.org/pdf/"_s + p.id.toString()},
        {u"{citekey}"_s, key}, {u"{tags}"_s, tagsOf(paper, tags)}};
}

/// Replaces the placeholders of a line in one step, because a title may itself contain one. Returns no value
/// if the line has placeholders and all of them are empty.
std::optional<QString> filled(const QString &line, const QList<Value> &values)
{
    QString text;
    bool hasPlaceholder = false, hasValue = false;
    for (qsizetype at = 0; at < line.size();) {
        const auto value = std::find_if(values.begin(), values.end(),
            [&](const Value &one) { return QStringView(line).mid(at).startsWith(one.placeholder); });
        if (value == values.end()) {
            text += line[at++];
            continue;
        }
        hasPlaceholder = true;
        hasValue = hasValue || !value->text.isEmpty();
        text += value->text;
        at += value->placeholder.size();
    }
    return hasPlaceholder && !hasValue ? std::nullopt : std::optional(text);
}

QString patternOf(const Style &style)
{
    return style.pattern.trimmed().isEmpty() ? defaultPattern() : style.pattern;
}

} // namespace

QString defaultPattern()
{
    return u"# {title}\n\n{authors}\n[arXiv:{id}]({url}) · {date}\n{categories}\n\n{tags}\n\n> {abstract}\n\n"
           "## Notes\n\n{note}\n"_s;
}

QStringList placeholders()
{
    QStringList words;
    for (const Value &value : valuesOf({}, {}, NoteTagStyle::WikiLinks))
        words << value.placeholder;
    return words << notePlace;
}

QStringList unknownPlaceholders(const QString &pattern)
{
    static const QRegularExpression word(uR"(\{[A-Za-z][A-Za-z _-]*\})"_s);
    const QStringList known = placeholders();
    QStringList unknown;
    for (const auto &match : word.globalMatch(pattern))
        if (!known.contains(match.captured()) && !unknown.contains(match.captured()))
            unknown << match.captured();
    return unknown;
}

Text of(const Style &style, const LibraryPaper &paper, const QString &citationKey)
{
    const QList<Value> values = valuesOf(paper, citationKey, style.tags);
    Text text;
    bool isAfter = false;
    for (const QString &line : plaintext::cleaned(patternOf(style)).split(u'\n')) {
        if (line.contains(notePlace)) {
            isAfter = true;
            continue;
        }
        const auto full = filled(line, values);
        QString &part = isAfter ? text.after : text.before;
        if (full && !NoteFile::hasMarker(full->toUtf8()))
            // A line that is left out does not leave two empty lines.
            part +=
                full->isEmpty() && (part.isEmpty() || part.endsWith("\n\n"_L1)) ? QString() : *full + u'\n';
    }
    while (text.after.endsWith(u'\n'))
        text.after.chop(1);
    text.after += text.after.isEmpty() ? u""_s : u"\n"_s;
    if (!isAfter && !text.before.endsWith("\n\n"_L1))
        text.before += u'\n';
    return text;
}

FrontMatter frontMatter(const LibraryPaper &paper, const QString &citationKey)
{
    const Paper &p = paper.paper;
    FrontMatter front;
    front.setText(NoteFile::identifierKey(), p.id.toString());
    front.setText(u"title"_s, plain(p.title));
    const auto addList = [&front](const QString &key, const QStringList &values) {
        if (!values.isEmpty())
            front.setList(key, values);
    };
    const auto addText = [&front](const QString &key, const QString &value) {
        if (!value.isEmpty())
            front.setText(key, value);
    };
    addList(u"authors"_s, namesOf(p));
    addText(u"date"_s, p.published.day());
    addText(u"updated"_s, p.updated.day());
    addList(u"categories"_s, p.categories);
    QStringList tags;
    for (const Tag &tag : paper.tags)
        if (const QString word = hashTag(tag.name); !word.isEmpty() && !tags.contains(word))
            tags << word;
    addList(u"tags"_s, tags);
    addText(u"journal"_s, plain(p.journalRef));
    addText(u"doi"_s, firstDoi(paper));
    addText(u"url"_s, address(paper));
    addText(u"citekey"_s, citationKey);
    return FrontMatter(front.text());
}

QString hashTag(const QString &name)
{
    QString word;
    bool hasLetter = false;
    for (const uint c : name.simplified().toUcs4()) {
        const bool isWord = QChar::isLetterOrNumber(c) || QChar::isMark(c);
        hasLetter = hasLetter || (isWord && !QChar::isDigit(c));
        if (isWord || c == U'_' || c == U'-' || c == U'/')
            word += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        else if (c == U' ' || c == U':' || c == U'+' || c == U'.')
            word += u'-';
    }
    // A tag must not be a number.
    return word.isEmpty() || hasLetter ? word : u'_' + word;
}

} // namespace dp::notebody
