#include "gui/window/messagehistory.h"

#include "support/testprogram.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestMessageHistory : public QObject
{
    Q_OBJECT

private slots:
    void theLastTwentyAreKept();
    void messagesOfAnotherDayHaveTheirDate();
};

void TestMessageHistory::theLastTwentyAreKept()
{
    MessageHistory history;
    const QDateTime noon(QDate(2025, 3, 4), QTime(12, 0));
    QCOMPARE(history.text(noon.date()), QString());
    for (int i = 1; i <= 25; ++i)
        history.add(noon.addSecs(60 * i), u"message %1"_s.arg(i));
    const QStringList lines = history.text(noon.date()).split(u'\n');
    QCOMPARE(lines.size(), 20);
    QCOMPARE(lines.first(), u"12:25:00  message 25"_s);
    QCOMPARE(lines.last(), u"12:06:00  message 6"_s);
}

void TestMessageHistory::messagesOfAnotherDayHaveTheirDate()
{
    MessageHistory history;
    history.add(QDateTime(QDate(2025, 3, 4), QTime(23, 59)), u"yesterday"_s);
    history.add(QDateTime(QDate(2025, 3, 5), QTime(8, 0)), u"today"_s);
    const QStringList lines = history.text(QDate(2025, 3, 5)).split(u'\n');
    QVERIFY2(!lines[0].contains("2025"_L1), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains("2025"_L1), qPrintable(lines[1]));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestMessageHistory)
#include "tst_messagehistory.moc"
