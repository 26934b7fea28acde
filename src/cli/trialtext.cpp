#include "cli/trialtext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace dp {

QString trialText(const Trial &trial)
{
    QString text = u"query\t%1\ntotal\t%2\n"_s.arg(trial.query).arg(trial.total);
    if (trial.totalWithoutCategories)
        text += u"total without categories\t%1\n"_s.arg(*trial.totalWithoutCategories);
    if (trial.papersAWeek)
        text += u"papers a week\t%1\n"_s.arg(*trial.papersAWeek, 0, 'f', 1);
    for (const QString &title : trial.titles)
        text += u"title\t%1\n"_s.arg(title);
    return text;
}

QJsonObject trialJson(const Trial &trial)
{
    QJsonArray warnings;
    for (const Advice advice : trial.advice)
        warnings << QString(adviceName(advice));
    return {
        {u"query"_s, trial.query},
        {u"total"_s, trial.total},
        {u"total_without_categories"_s,
            trial.totalWithoutCategories ? QJsonValue(*trial.totalWithoutCategories) : QJsonValue()},
        {u"papers_a_week"_s, trial.papersAWeek ? QJsonValue(*trial.papersAWeek) : QJsonValue()},
        {u"titles"_s, QJsonArray::fromStringList(trial.titles)},
        {u"warnings"_s, warnings},
    };
}

} // namespace dp
