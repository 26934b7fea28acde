#include "exchange/pageprofile.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct KindName {
    PageProfile::Kind kind;
    QLatin1StringView text;
};
constexpr KindName kindNames[] = {{PageProfile::Kind::Table, "table"_L1},
    {PageProfile::Kind::List, "list"_L1}, {PageProfile::Kind::Quotes, "quotes"_L1}};

} // namespace

QJsonObject PageProfile::toJson() const
{
    QJsonObject object{{u"head"_s, QJsonArray::fromStringList(head)}, {u"spaced"_s, isSpaced},
        {u"below_blank"_s, isBelowBlank}, {u"item"_s, item}, {u"between"_s, between},
        {u"introduction"_s, introduction}, {u"contents"_s, contents}, {u"section_end"_s, sectionEnd},
        {u"contents_inside"_s, isContentsInside}, {u"ending"_s, ending}};
    for (const KindName &name : kindNames)
        if (name.kind == kind)
            object.insert(u"kind"_s, name.text);
    QJsonArray all;
    for (const Column &column : columns)
        all << QJsonObject{{u"label"_s, column.label}, {u"form"_s, column.form}};
    object.insert(u"columns"_s, all);
    return object;
}

std::optional<PageProfile> PageProfile::fromJson(const QJsonObject &object)
{
    PageProfile profile;
    const QString kind = object["kind"_L1].toString();
    const auto name = std::find_if(
        std::begin(kindNames), std::end(kindNames), [&](const KindName &one) { return kind == one.text; });
    if (name == std::end(kindNames))
        return std::nullopt;
    profile.kind = name->kind;
    for (const QJsonValue &line : object["head"_L1].toArray())
        profile.head << line.toString();
    for (const QJsonValue &column : object["columns"_L1].toArray())
        profile.columns << Column{column["label"_L1].toString(), column["form"_L1].toString()};
    profile.isSpaced = object["spaced"_L1].toBool(true);
    profile.isBelowBlank = object["below_blank"_L1].toBool();
    profile.item = object["item"_L1].toString();
    profile.between = object["between"_L1].toString();
    profile.introduction = object["introduction"_L1].toString();
    profile.contents = object["contents"_L1].toString();
    profile.sectionEnd = object["section_end"_L1].toString();
    profile.isContentsInside = object["contents_inside"_L1].toBool();
    profile.ending = object["ending"_L1].toString();
    return profile;
}

} // namespace dp
