#include "transfer/pagememory.h"

#include "arxiv/headingcount.h"
#include "exchange/pageprofiles.h"
#include "library/libraryproperties.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

Result<PageMemory> PageMemory::load(LibraryProperties properties)
{
    const auto text = properties.get(LibraryProperties::Name::ReadmePage);
    if (!text)
        return text.error();
    PageMemory memory;
    // If the JSON is invalid, the result is empty. No papers are lost by this.
    const QJsonObject object = QJsonDocument::fromJson(text->toUtf8()).object();
    memory.maximum = object["maximum"_L1].toInt(-1);
    memory.limit = object["limit"_L1].toInt();
    memory.layout = readmelayout::named(object["layout"_L1].toString()).value_or(ReadmeLayout::DailyArxiv);
    memory.profile = PageProfile::fromJson(object["profile"_L1].toObject());
    // The library may have been imported from a file of another person.
    if (memory.profile
        && !(pageprofiles::isReadable(*memory.profile) && pageprofiles::isSafe(*memory.profile)))
        memory.profile.reset();
    const QJsonObject headings = object["headings"_L1].toObject();
    for (auto it = headings.begin(); it != headings.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        memory.headings.insert(it.key(), Heading{one["text"_L1].toString(), one["rows"_L1].toInt()});
    }
    return memory;
}

Outcome PageMemory::save(LibraryProperties properties) const
{
    QJsonObject all;
    for (auto it = headings.begin(); it != headings.end(); ++it)
        all.insert(it.key(), QJsonObject{{u"text"_s, it->text}, {u"rows"_s, it->rows}});
    QJsonObject object{{u"maximum"_s, maximum}, {u"limit"_s, limit}, {u"headings"_s, all}};
    if (layout != ReadmeLayout::DailyArxiv)
        object.insert(u"layout"_s, readmelayout::name(layout));
    if (profile)
        object.insert(u"profile"_s, profile->toJson());
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    const auto before = properties.get(LibraryProperties::Name::ReadmePage);
    if (!before)
        return before.error();
    return *before == text ? success() : properties.set(LibraryProperties::Name::ReadmePage, text);
}

int PageMemory::limitFor(const Keyword &keyword) const
{
    const int rows = headings.value(Keyword::folded(keyword.name)).rows;
    return keyword.limit == Keyword::maximumLimit ? std::max(rows, keyword.limit) : keyword.limit;
}

QString PageMemory::headingFor(const Keyword &keyword, int rows) const
{
    const Heading heading = headings.value(Keyword::folded(keyword.name));
    QString text = heading.text;
    // The count at the end of a heading may be followed by an underline, an end tag or other markup.
    static const QRegularExpression markup(uR"((?:\n {0,3}(?:=+|-+)[ \t]*|</[A-Za-z0-9]+>|[\s#*_])+\z)"_s);
    constexpr qsizetype longestMarkup = 200;
    const qsizetype offset = std::max<qsizetype>(0, text.size() - longestMarkup);
    const auto behind = markup.match(text.mid(offset));
    const qsizetype end = behind.hasMatch() ? offset + behind.capturedStart() : text.size();
    const HeadingCount count = query::headingCount(text.left(end));
    if (count.start >= 0 && rows != heading.rows)
        text.replace(count.digits, count.length, QString::number(rows));
    return text;
}

} // namespace dp
