#include "cli/optionvalues.h"

#include "cli/clitext.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {

QString optionvalues::fileName(const QString &text)
{
    return text.startsWith(u':') ? u"./"_s + text : text;
}

std::optional<EarlyExit> optionvalues::readLimit(const QCommandLineParser &parser, std::optional<int> &limit)
{
    if (!parser.isSet(u"limit"_s))
        return std::nullopt;
    const QString text = parser.value(u"limit"_s);
    bool number = false;
    limit = text.toInt(&number);
    if (!number || *limit < 1)
        return commandline::wrongCall(CliText::tr("“%1” is not a valid number of papers.").arg(text));
    return std::nullopt;
}

std::optional<EarlyExit> optionvalues::readDay(
    const QCommandLineParser &parser, const QString &option, QDate &day)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!day.isValid())
        //: %2 is an option such as --since
        return commandline::wrongCall(
            CliText::tr("“%1” is not a day; write --%2 like 2026-03-01.").arg(text, option));
    return std::nullopt;
}

std::optional<EarlyExit> optionvalues::readKeyword(
    const QCommandLineParser &parser, std::optional<QString> &keyword)
{
    const QStringList names = parser.values(u"keyword"_s);
    if (names.size() > 1)
        return commandline::wrongCall(CliText::tr("Only “refresh” accepts more than one --keyword."));
    if (!names.isEmpty())
        keyword = names.first();
    return std::nullopt;
}

} // namespace dp
