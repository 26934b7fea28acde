#include "text/searchfields.h"

#include "base/arxividtext.h"
#include "base/category.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dp::searchfields {
namespace {

using State = SearchExpression::State;
using Kind = SearchExpression::Kind;

struct FieldName {
    const char *name;
    Field field;
};

/// The first name of a field is the one that is shown.
constexpr FieldName fieldNames[] = {{"title", Field::Title}, {"author", Field::Authors},
    {"abstract", Field::Abstract}, {"comment", Field::Comment}, {"category", Field::Category},
    {"year", Field::Year}, {"is", Field::Is}, {"has", Field::Has}, {"tag", Field::Tag},
    {"keyword", Field::Keyword}, {"venue", Field::Venue}, {"ti", Field::Title}, {"authors", Field::Authors},
    {"au", Field::Authors}, {"abs", Field::Abstract}, {"comments", Field::Comment}, {"co", Field::Comment},
    {"categories", Field::Category}, {"cat", Field::Category}};
constexpr std::size_t shownFields = 11;

struct StateName {
    Field field;
    const char *name;
    State state;
};

constexpr StateName stateNames[] = {{Field::Is, "unread", State::Unread}, {Field::Is, "read", State::Read},
    {Field::Is, "starred", State::Starred}, {Field::Is, "muted", State::Muted},
    {Field::Is, "revised", State::Revised}, {Field::Is, "withdrawn", State::Withdrawn},
    {Field::Is, "late", State::Late}, {Field::Has, "code", State::HasCode},
    {Field::Has, "note", State::HasNote}, {Field::Has, "tag", State::HasTag},
    {Field::Has, "pdf", State::HasPdf}};

std::optional<Field> fieldNamed(QStringView name)
{
    const auto found =
        std::find_if(std::begin(fieldNames), std::end(fieldNames), [name](const FieldName &field) {
            return name.compare(QLatin1StringView(field.name), Qt::CaseInsensitive) == 0;
        });
    return found == std::end(fieldNames) ? std::nullopt : std::optional(found->field);
}

std::optional<int> yearOf(const QString &text)
{
    constexpr qsizetype digits = 4;
    const bool isNumber = text.size() == digits
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? std::optional(text.toInt()) : std::nullopt;
}

Value yearsOf(const QString &text, bool isUnfinished)
{
    Value value;
    value.expression.kind = Kind::Years;
    const qsizetype dots = text.indexOf(".."_L1);
    const QString from = dots < 0 ? text : text.left(dots), to = dots < 0 ? text : text.mid(dots + 2);
    const auto first = yearOf(from), last = yearOf(to);
    const bool isFirstGood = first || (dots >= 0 && from.isEmpty());
    const bool isLastGood = last || (dots >= 0 && (to.isEmpty() || (isUnfinished && first)));
    if (!isFirstGood || !isLastGood || (!first && !last))
        return Value{{}, !isUnfinished};
    value.expression.firstYear = first.value_or(value.expression.firstYear);
    value.expression.lastYear = last.value_or(value.expression.lastYear);
    if (value.expression.firstYear > value.expression.lastYear)
        std::swap(value.expression.firstYear, value.expression.lastYear);
    return value;
}

Value stateOf(Field field, const QString &text, bool isUnfinished)
{
    bool isBeginning = false;
    for (const StateName &state : stateNames) {
        if (state.field != field)
            continue;
        if (text.compare(QLatin1StringView(state.name), Qt::CaseInsensitive) == 0)
            return {SearchExpression::ofState(state.state)};
        isBeginning = isBeginning || QLatin1StringView(state.name).startsWith(text, Qt::CaseInsensitive);
    }
    return {{}, !(isUnfinished && isBeginning)};
}

Value categoryOf(const QString &text, bool isUnfinished)
{
    const QString name = category::canonical(text.endsWith(u',') ? text.chopped(1) : text);
    if (!category::isValid(name))
        return {{}, !isUnfinished};
    SearchTerm term;
    term.words = QStringList{name};
    term.field = SearchTerm::Field::Category;
    return {SearchExpression::ofTerm(term)};
}

} // namespace

QStringList names()
{
    QStringList names;
    for (std::size_t i = 0; i < shownFields; ++i)
        names << QLatin1StringView(fieldNames[i].name) + u':';
    return names;
}

QString nameOf(Field field)
{
    const auto found = std::find_if(std::begin(fieldNames), std::end(fieldNames),
        [field](const FieldName &name) { return name.field == field; });
    return found == std::end(fieldNames) ? QString() : QString(QLatin1StringView(found->name));
}

std::optional<std::pair<Field, qsizetype>> fieldAt(const QString &text, qsizetype at)
{
    constexpr qsizetype longestName = 10;
    const qsizetype colon = QStringView(text).mid(at, longestName + 1).indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const auto field = fieldNamed(QStringView(text).mid(at, colon));
    const qsizetype next = at + colon + 1;
    const bool isSpaceNext = next < text.size() && text[next].isSpace();
    if (!field || (isSpaceNext && *field > Field::Category))
        return std::nullopt;
    return std::pair(*field, colon + 1);
}

QString unknownFieldOf(const QString &word)
{
    constexpr qsizetype shortest = 2, longest = 20;
    const qsizetype colon = word.indexOf(u':');
    if (colon < shortest || colon > longest || colon + 1 >= word.size() || word[colon + 1] == u':'
        || word[colon + 1] == u'/')
        return {};
    const QString name = word.left(colon).toLower();
    const bool isName =
        std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    return isName && !arxividtext::find(word).id ? name : QString();
}

QStringList valuesOf(Field field)
{
    QStringList values;
    for (const StateName &state : stateNames)
        if (state.field == field)
            values << QLatin1StringView(state.name);
    return values;
}

std::pair<QString, QString> nameOf(State state)
{
    const auto found = std::find_if(std::begin(stateNames), std::end(stateNames),
        [state](const StateName &name) { return name.state == state; });
    if (found == std::end(stateNames))
        return {};
    return {nameOf(found->field), QLatin1StringView(found->name)};
}

Value valueOf(Field field, const QString &text, bool isUnfinished)
{
    const bool isStarred = text.size() > 1 && text.endsWith(u'*');
    const QString value = (isStarred ? text.chopped(1) : text).simplified();
    if (value.isEmpty())
        return {};
    const auto named = [&](Kind kind) {
        return Value{SearchExpression::ofName(kind, value, isUnfinished || isStarred)};
    };
    switch (field) {
    case Field::Category: return categoryOf(value, isUnfinished);
    case Field::Year: return yearsOf(value, isUnfinished);
    case Field::Is:
    case Field::Has: return stateOf(field, value, isUnfinished);
    case Field::Tag: return named(Kind::Tag);
    case Field::Keyword: return named(Kind::Keyword);
    case Field::Venue: return named(Kind::Venue);
    case Field::Any:
    case Field::Title:
    case Field::Abstract:
    case Field::Authors:
    case Field::Comment: break;
    }
    return {};
}

SearchTerm::Field columnOf(Field field)
{
    switch (field) {
    case Field::Title: return SearchTerm::Field::Title;
    case Field::Abstract: return SearchTerm::Field::Abstract;
    case Field::Authors: return SearchTerm::Field::Authors;
    case Field::Comment: return SearchTerm::Field::Comment;
    default: return SearchTerm::Field::Any;
    }
}

bool isCategoryOfArchive(const QString &text)
{
    const QString name = category::canonical(text.endsWith(u',') ? text.chopped(1) : text);
    const qsizetype dot = name.indexOf(u'.');
    const bool isLong = name.startsWith("physics."_L1) || name.startsWith("cond-mat."_L1);
    return dot > 0 && (isLong ? name.size() > dot + 3 : name.size() == dot + 3) && category::isValid(name);
}

} // namespace dp::searchfields
