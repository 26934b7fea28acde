#include "exchange/pageintroduction.h"

#include "exchange/activemarkup.h"
#include "exchange/readmepage.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::pageintroduction {
namespace {

constexpr qsizetype longest = 8000; // characters of an introduction
constexpr qsizetype longestLine = 2000;

const QRegularExpression &updated()
{
    static const QRegularExpression line(
        uR"(\A[>#\s]*(?:Last update:|Updated on)\s*(\d{4})([-.])(\d\d)[-.](\d\d)\s*\z)"_s);
    return line;
}

const QRegularExpression &maximum()
{
    static const QRegularExpression phrase(uR"(up to a maximum of (\d{1,5}) papers)"_s);
    return phrase;
}

} // namespace

void read(const QString &line, ReadmePage &page)
{
    if (const auto m = updated().match(line); m.hasMatch())
        page.lastUpdate = QDate(m.captured(1).toInt(), m.captured(3).toInt(), m.captured(4).toInt());
    if (const auto m = maximum().match(line); m.hasMatch())
        page.maximum = m.captured(1).toInt();
}

QString formOf(const QStringList &lines)
{
    static const QRegularExpression next(uR"(\A {0,3}#{2,6}\s)"_s);
    static const QRegularExpression fold(uR"(\A\s*<(?:details|table)\b)"_s);
    QString form;
    for (const QString &line : lines) {
        const auto date = updated().match(line);
        if ((next.match(line).hasMatch() && !date.hasMatch()) || fold.match(line).hasMatch()
            || line.startsWith(u'|'))
            break;
        QString own = line;
        if (date.hasMatch())
            own.replace(date.capturedStart(1), date.capturedEnd(4) - date.capturedStart(1),
                date.captured(2) == "."_L1 ? u"{updated:yyyy.MM.dd}"_s : u"{updated:yyyy-MM-dd}"_s);
        else if (const auto number = maximum().match(line); number.hasMatch())
            own.replace(number.capturedStart(1), number.capturedLength(1), u"{maximum}"_s);
        if (own.size() > longestLine)
            return {};
        form += own + u'\n';
    }
    while (form.endsWith(u'\n'))
        form.chop(1);
    return form.size() > longest || readme::hasActiveMarkup(form) ? QString() : form;
}

QString endFormOf(const QString &line)
{
    static const QRegularExpression link(
        uR"(\A<p align=\w+>\(<a href=#[\w-]*?(\d{8})?>[\w ]{1,40}</a>\)</p>\s*\z)"_s);
    const auto m = link.match(line);
    if (!m.hasMatch())
        return {};
    QString form = line.trimmed();
    if (m.capturedStart(1) >= 0)
        form.replace(m.capturedStart(1), m.capturedLength(1), u"{updated:yyyyMMdd}"_s);
    return form;
}

QString endingOf(const QStringList &lines)
{
    if (lines.size() > longest)
        return {};
    QString text;
    for (const QString &line : lines)
        if (!text.isEmpty() || (!line.trimmed().isEmpty() && endFormOf(line).isEmpty()))
            text += line + u'\n';
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text.size() > longest || readme::hasActiveMarkup(text) ? QString() : text;
}

QString filled(const QString &form, QDate lastUpdate, int most)
{
    static const QRegularExpression placeholder(uR"(\{(?:updated:([yMd.-]{6,12})|maximum)\})"_s);
    QString text;
    qsizetype from = 0;
    for (auto found = placeholder.globalMatch(form); found.hasNext();) {
        const auto one = found.next();
        text += form.mid(from, one.capturedStart() - from);
        text += one.captured(1).isEmpty() ? QString::number(most)
                                          : QLocale::c().toString(lastUpdate, one.captured(1));
        from = one.capturedEnd();
    }
    return text + form.mid(from);
}

bool isForm(const QString &form)
{
    const QString page = filled(form, QDate(2026, 8, 21), ReadmePage::defaultMaximum);
    return formOf(page.split(u'\n')) == form;
}

} // namespace dp::pageintroduction
