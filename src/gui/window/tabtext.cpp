#include "gui/window/tabtext.h"

#include "base/plaintext.h"
#include "gui/mnemonic.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dp::tabtext {
namespace {

// Widths of names, in letters of average width.
constexpr int mostLetters = 32;
constexpr int leastLetters = 8; // including the ellipsis

struct TabText {
    Q_DECLARE_TR_FUNCTIONS(dp::TabText)
};

/// Returns the text as it is displayed, without the escapes of mnemonics.
QString composed(const QString &name, const QString &count)
{
    const QString isolated = plaintext::isolated(name);
    //: %1 is a keyword, %2 how many of its papers are unread
    return count.isEmpty() ? isolated : TabText::tr("%1 (%2)").arg(isolated, count);
}

QString countOf(const TabLabel &label)
{
    return label.unread > 0 ? number(label.unread) : QString();
}

QString shortCountOf(const TabLabel &label)
{
    return label.unread > 0 ? shortNumber(label.unread) : QString();
}

/// Returns the width of the text without its name.
int widthBeside(const QString &name, int nameWidth, const QString &count, const QFontMetrics &metrics)
{
    const QString text = composed(name, count);
    return text == name ? 0 : metrics.horizontalAdvance(text) - nameWidth;
}

int leastNameWidth(int nameWidth, const QFontMetrics &metrics)
{
    return std::min(nameWidth, leastLetters * metrics.averageCharWidth());
}

QString elidedAt(Qt::TextElideMode place, const QString &name, int room, const QFontMetrics &metrics)
{
    QString elided = metrics.elidedText(name, place, room);
    // Qt returns texts that are too wide for scripts with joined letters, such as Arabic.
    for (int width = room, excess = 0;
         (excess = metrics.horizontalAdvance(elided) - room) > 0 && width > 0;) {
        width -= excess;
        elided = metrics.elidedText(name, place, width);
    }
    return elided;
}

} // namespace

QString number(int unread)
{
    return QLocale().toString(unread);
}

QString shortNumber(int unread)
{
    constexpr int thousand = 1000, million = 1000000;
    if (unread < thousand)
        return number(unread);
    const bool isMillions = unread >= million;
    const int unit = isMillions ? million : thousand;
    const int whole = unread / unit, tenths = unread % unit / (unit / 10);
    const QLocale locale;
    const QString digits =
        whole < 10 && tenths > 0 ? locale.toString(whole + tenths / 10.0, 'f', 1) : locale.toString(whole);
    //: a short form of a number of millions: 1.2M
    return isMillions ? TabText::tr("%1M").arg(digits)
                      //: a short form of a number of thousands: 1.2k
                      : TabText::tr("%1k").arg(digits);
}

QString numberIn(int unread, int width, const QFontMetrics &metrics)
{
    const QString whole = number(unread);
    return metrics.horizontalAdvance(whole) <= width ? whole : shortNumber(unread);
}

QString whole(const TabLabel &label)
{
    return mnemonic::escaped(composed(label.name, countOf(label)));
}

Widths widths(const TabLabel &label, const QFontMetrics &metrics)
{
    const int name = metrics.horizontalAdvance(label.name);
    const QString count = countOf(label), shortCount = shortCountOf(label);
    const int beside = widthBeside(label.name, name, count, metrics);
    const int shortBeside = count == shortCount ? beside : widthBeside(label.name, name, shortCount, metrics);
    const int ideal = beside + std::min(name, mostLetters * metrics.averageCharWidth());
    return {ideal, std::min(ideal, shortBeside + leastNameWidth(name, metrics))};
}

QString elided(const QString &name, int width, const QFontMetrics &metrics, qsizetype sharedStart)
{
    // Because of rounding, Qt may elide a text in exactly its own width.
    if (metrics.horizontalAdvance(name) <= width)
        return name;
    const QString atEnd = elidedAt(Qt::ElideRight, name, width, metrics);
    const qsizetype readable = atEnd.size() - 1; // without the ellipsis
    return readable > sharedStart ? atEnd : elidedAt(Qt::ElideMiddle, name, width, metrics);
}

QString fitted(const TabLabel &label, int width, const QFontMetrics &metrics, qsizetype sharedStart)
{
    const int name = metrics.horizontalAdvance(label.name), least = leastNameWidth(name, metrics);
    QString count = countOf(label);
    int room = width - widthBeside(label.name, name, count, metrics);
    if (room < least) {
        count = shortCountOf(label);
        room = std::max(least, width - widthBeside(label.name, name, count, metrics));
    }
    return mnemonic::escaped(composed(elided(label.name, room, metrics, sharedStart), count));
}

} // namespace dp::tabtext
