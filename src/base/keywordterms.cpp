#include "base/keywordterms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr std::pair<KeywordTerms::Field, QLatin1StringView> fieldNames[] = {
    {KeywordTerms::Field::Either, "either"_L1}, {KeywordTerms::Field::Title, "title"_L1},
    {KeywordTerms::Field::Abstract, "abstract"_L1}, {KeywordTerms::Field::Both, "both"_L1}};

QString folded(const QString &term)
{
    return term.simplified().toCaseFolded();
}

QSet<QString> folded(const QStringList &terms)
{
    QSet<QString> set;
    for (const QString &term : terms)
        set << folded(term);
    return set;
}

Result<QStringList> checkedList(const QStringList &terms)
{
    QStringList list;
    QSet<QString> known;
    for (const QString &text : terms) {
        const auto term = KeywordTerms::checkedTerm(text);
        if (!term)
            return term.error();
        if (!known.contains(folded(*term)))
            list << *term;
        known << folded(*term);
    }
    return list;
}

QString shortened(const QString &term)
{
    constexpr qsizetype shown = 40; // maximum number of characters; keeps the sentence readable
    return term.size() > shown ? QString(term.left(shown) + u'…') : term;
}

QStringList listIn(const QJsonObject &object, const QString &key, bool &isGood)
{
    QStringList list;
    const QJsonValue value = object[key];
    isGood = isGood && (value.isUndefined() || value.isArray());
    for (const QJsonValue &one : value.toArray()) {
        isGood = isGood && one.isString();
        list << one.toString();
    }
    return list;
}

} // namespace

Result<QString> KeywordTerms::checkedTerm(const QString &text)
{
    for (const QChar c : text)
        if (c.category() == QChar::Other_Control && !c.isSpace())
            return Error{ErrorKind::TermHasControl, shortened(text.simplified()), {}};
    const QString term = text.simplified();
    // arXiv's query grammar has no escapes for quotation marks and backslashes.
    if (term.contains(u'"') || term.contains(u'\\'))
        return Error{ErrorKind::TermHasQuotes, shortened(term), {}};
    if (term.size() > maximumLength)
        return Error{ErrorKind::TermTooLong, shortened(term), {}};
    const auto points = term.toUcs4();
    // arXiv's index has only letters and digits, so a term without them finds nothing.
    if (std::none_of(points.cbegin(), points.cend(), [](uint c) { return QChar::isLetterOrNumber(c); }))
        return Error{ErrorKind::TermEmpty, term, {}};
    return term;
}

Result<KeywordTerms> KeywordTerms::checked(const KeywordTerms &terms)
{
    KeywordTerms good;
    for (const auto list : {&KeywordTerms::any, &KeywordTerms::all, &KeywordTerms::none}) {
        const auto checked = checkedList(terms.*list);
        if (!checked)
            return checked.error();
        good.*list = *checked;
    }
    if (good.isEmpty())
        return good;
    if (good.any.isEmpty() && good.all.isEmpty())
        return Error{ErrorKind::OnlyExcludedTerms, shortened(good.none.constFirst()), {}};
    const QStringList every = good.any + good.all + good.none;
    if (every.size() > maximumCount || every.join(QString()).size() > maximumTotalLength)
        return Error{ErrorKind::TooManyTerms, QString::number(every.size()), {}};
    good.in = terms.in;
    return good;
}

bool KeywordTerms::findsLike(const KeywordTerms &other) const
{
    // A list with a single alternative means the same as one required term.
    const auto wanted = [](const KeywordTerms &terms) {
        const QSet<QString> oneOf = folded(terms.any), eachOf = folded(terms.all);
        return oneOf.size() == 1 ? std::pair(QSet<QString>(), eachOf + oneOf) : std::pair(oneOf, eachOf);
    };
    return in == other.in && wanted(*this) == wanted(other) && folded(none) == folded(other.none);
}

QString KeywordTerms::toText() const
{
    if (isEmpty())
        return {};
    const QJsonObject object{{u"any"_s, QJsonArray::fromStringList(any)},
        {u"all"_s, QJsonArray::fromStringList(all)}, {u"not"_s, QJsonArray::fromStringList(none)},
        {u"in"_s, QString(nameOf(in))}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<KeywordTerms> KeywordTerms::fromText(const QString &text)
{
    if (text.isEmpty())
        return KeywordTerms();
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonObject object = document.object();
    const auto field = fieldNamed(object[u"in"_s].toString(nameOf(Field::Either)));
    bool isGood = document.isObject() && field.has_value();
    KeywordTerms terms{listIn(object, u"any"_s, isGood), listIn(object, u"all"_s, isGood),
        listIn(object, u"not"_s, isGood), field.value_or(Field::Either)};
    return isGood ? std::optional(terms) : std::nullopt;
}

QLatin1StringView KeywordTerms::nameOf(Field field)
{
    for (const auto &[known, name] : fieldNames)
        if (known == field)
            return name;
    return {};
}

std::optional<KeywordTerms::Field> KeywordTerms::fieldNamed(const QString &name)
{
    for (const auto &[field, known] : fieldNames)
        if (known == name)
            return field;
    return std::nullopt;
}

} // namespace dp
