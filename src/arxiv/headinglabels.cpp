#include "arxiv/headinglabels.h"

#include "arxiv/headingexpression.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

enum class Label { Must, Any, Not };

std::optional<Label> labelNamed(const QString &name)
{
    const QString word = name.toLower();
    static const QStringList must{u"must"_s, u"and"_s, u"all"_s, u"all of"_s, u"required"_s, u"must have"_s};
    static const QStringList any{u"any"_s, u"or"_s, u"any of"_s, u"should"_s, u"optional"_s};
    static const QStringList without{
        u"not"_s, u"none"_s, u"exclude"_s, u"excluded"_s, u"without"_s, u"andnot"_s, u"must not"_s};
    if (must.contains(word))
        return Label::Must;
    if (any.contains(word))
        return Label::Any;
    if (without.contains(word))
        return Label::Not;
    return std::nullopt;
}

} // namespace

QString labelledQuery(const QString &heading)
{
    static const QRegularExpression label(
        u"(?:\\A|[;,|]\\s*|\\s)(must not|must have|all of|any of|[A-Za-z]+)\\s*[:\uff1a]\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList must, without;
    qsizetype from = -1;
    std::optional<Label> current;
    bool isOfWords = false;
    const auto end = [&](qsizetype to) {
        if (!current)
            return;
        QString list = heading.mid(from, to - from).trimmed();
        if (isOfWords && !list.contains(listSeparator()) && !list.contains(u'"'))
            list = list.split(u' ', Qt::SkipEmptyParts).join(u", "_s);
        const QStringList clauses = clausesOf(list);
        if (*current == Label::Must)
            must += clauses;
        else if (*current == Label::Any)
            must << joined(clauses, "OR"_L1);
        else
            without += clauses;
    };
    for (auto all = label.globalMatch(heading); all.hasNext();) {
        const auto match = all.next();
        const auto named = labelNamed(match.captured(1));
        if (!named)
            continue;
        if (from < 0 && match.capturedStart() > 0)
            return {}; // the heading has words before the first label
        end(match.capturedStart());
        current = named;
        from = match.capturedEnd();
        isOfWords = match.captured(1) == "AND"_L1 || match.captured(1) == "OR"_L1;
    }
    end(heading.size());
    return excluding(joined(must, "AND"_L1), without);
}

} // namespace dp::query
