#include "exchange/pdfname.h"

#include "base/safename.h"
#include "exchange/citation.h"
#include "exchange/personname.h"
#include "text/readable.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::pdfname {
namespace {

constexpr auto suffix = ".pdf"_L1;

/// Returns the name under which an author is sorted.
QString surname(const QString &author)
{
    const PersonName name = PersonName::parse(author);
    if (!name.literal.isEmpty())
        return readable::text(name.literal);
    return readable::text(name.particle.isEmpty() ? name.family : name.particle + u' ' + name.family);
}

QString authorsOf(const Paper &paper)
{
    constexpr qsizetype most = 3;
    QStringList names;
    for (const QString &author : paper.authors.mid(0, most))
        names << surname(author);
    return names.join(u", "_s) + (paper.authors.size() > most ? u" et al"_s : QString());
}

struct Value {
    QString placeholder;
    QString text;
    bool canBeCut;
};

/// Returns the values of the placeholders. Those that are cut first are first.
std::array<Value, 6> valuesOf(const Paper &paper)
{
    const int year = Citation::yearOf(paper);
    return {Value{u"{title}"_s, readable::text(paper.title), true},
        Value{u"{authors}"_s, authorsOf(paper), true},
        Value{
            u"{first author}"_s, paper.authors.isEmpty() ? QString() : surname(paper.authors.first()), true},
        Value{u"{category}"_s, paper.primaryCategory(), false},
        Value{u"{year}"_s, year > 0 ? QString::number(year) : QString(), false},
        Value{u"{id}"_s, identifier(paper.id), false}};
}

/// Replaces all placeholders in one step, because a title may itself contain one.
QString filled(const QString &pattern, const std::array<Value, 6> &values)
{
    QString text;
    for (qsizetype at = 0; at < pattern.size();) {
        const auto value = std::find_if(values.begin(), values.end(),
            [&](const Value &one) { return pattern.mid(at).startsWith(one.placeholder); });
        if (value == values.end()) {
            text += pattern[at++];
            continue;
        }
        text += value->text;
        at += value->placeholder.size();
    }
    return safename::part(text);
}

/// Returns a pattern without a suffix, which is added to each name.
QString withoutSuffix(const QString &pattern)
{
    return pattern.endsWith(suffix, Qt::CaseInsensitive) ? pattern.chopped(suffix.size()) : pattern;
}

} // namespace

QString defaultPattern()
{
    return u"{year} {first author} - {title} [{id}].pdf"_s;
}

QStringList placeholders()
{
    QStringList words;
    for (const Value &value : valuesOf({}))
        words << value.placeholder;
    return words;
}

QString identifier(const ArxivId &id)
{
    return id.versioned().replace(u'/', u'_');
}

QString of(const QString &pattern, const Paper &paper)
{
    auto values = valuesOf(paper);
    for (Value &value : values)
        value.text = safename::part(value.text);
    const QString stem = withoutSuffix(pattern);
    constexpr qsizetype room = safename::longest - suffix.size() - 1;
    QString name = filled(stem, values);
    for (Value &value : values) {
        const qsizetype excess = safename::bytesOf(name) - room;
        if (excess <= 0)
            break;
        if (!value.canBeCut || !stem.contains(value.placeholder))
            continue;
        const qsizetype uses = stem.count(value.placeholder);
        const qsizetype kept = safename::bytesOf(value.text) - (excess + uses - 1) / uses;
        value.text = safename::part(safename::cut(value.text, std::max<qsizetype>(0, kept)));
        name = filled(stem, values);
    }
    return safename::whole(name, suffix);
}

QString alternative(const QString &name, const ArxivId &id, int number)
{
    const QString stem = withoutSuffix(name), mark = identifier(id);
    QString added = stem.contains(mark) ? QString() : u" ["_s + mark + u']';
    const int count = added.isEmpty() ? number + 1 : number;
    if (count > 1)
        added += u" (%1)"_s.arg(count);
    // The suffix is part of what must not be cut.
    return safename::whole(stem, added + suffix);
}

} // namespace dp::pdfname
