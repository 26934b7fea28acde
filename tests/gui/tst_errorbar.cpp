// The bar with an error above the tables: short, with the whole text in a dialog.
#include "gui/fetchfixture.h"
#include "gui/window/errorbar.h"
#include "gui/window/shortlabel.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

const QString arabic = u"ذكاء اصطناعي"_s;

struct BarFixture {
    BarFixture()
    {
        window.resize(600, 300);
        bar.setGeometry(0, 0, 600, 60);
        window.show();
    }
    /// Shows an error and gives the bar the height that it wants.
    void show(const QString &sentence, const QString &details = {})
    {
        bar.showError(sentence, true, details);
        bar.resize(600, bar.heightForWidth(600));
    }
    QPushButton *details() { return bar.findChild<QPushButton *>(u"errorDetailsButton"_s); }
    ShortLabel *label() { return bar.findChild<ShortLabel *>(u"errorText"_s); }
    int mostHeight() const { return bar.fontMetrics().lineSpacing() * 2 + 40; }

    QWidget window;
    ErrorBar bar{&window};
};

} // namespace

class TestErrorBar : public QObject
{
    Q_OBJECT

private slots:
    void aShortErrorHasNoDetails();
    void aLongTextIsAtMostTwoLines();
    void detailsShowTheWholeText();
    void aFailureWithManyLinesIsShortened();
    void aDoubleRefreshNamesTheKeywordOnce();
    void anArabicNameDoesNotTurnTheBar();
    void everyWidgetHasAName();
};

void TestErrorBar::aShortErrorHasNoDetails()
{
    BarFixture f;
    f.show(u"It failed."_s);
    QVERIFY(!f.details()->isVisible());
    QVERIFY(f.bar.height() <= f.mostHeight());
    QVERIFY(!f.label()->isElided());
}

void TestErrorBar::aLongTextIsAtMostTwoLines()
{
    BarFixture f;
    const QString text = QStringList(60, u"word"_s).join(u' ');
    f.show(text);
    QVERIFY2(f.bar.height() <= f.mostHeight(), qPrintable(QString::number(f.bar.height())));
    QVERIFY(f.label()->isElided());
    QVERIFY(f.details()->isVisible());
    // Assistive technology gets the whole text.
    QCOMPARE(QAccessible::queryAccessibleInterface(f.label())->text(QAccessible::Name), text);
    QVERIFY(f.label()->accessibleName().isEmpty());
    // A wider bar has room for the text.
    f.show(u"It failed."_s);
    QVERIFY(!f.details()->isVisible());
}

void TestErrorBar::detailsShowTheWholeText()
{
    BarFixture f;
    QVERIFY(takeKeyboard(f.window));
    f.show(u"A, B, C, 11 more: it failed."_s, u"<b>A</b>\nB\nC and all others"_s);
    QVERIFY(f.details()->isVisible());
    QVERIFY2(f.label()->toolTip().contains("&lt;b&gt;A"_L1), qPrintable(f.label()->toolTip()));
    f.details()->setFocus();
    QTest::keyClick(f.details(), Qt::Key_Space);
    QDialog *dialog = dialogNamed(u"errorDetailsDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"shownText"_s)->toPlainText(),
        u"<b>A</b>\nB\nC and all others"_s);
    QCOMPARE(widgetsWithoutNames(*dialog), QString());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(backTo(f.window));
}

/// The words of git and of its hooks can fill a window.
void TestErrorBar::aFailureWithManyLinesIsShortened()
{
    FetchFixture f;
    QVERIFY(f.run());
    emit f.jobs().failed(
        Error{ErrorKind::PublishCommitFailed, u"/pages"_s, u"first\nsecond\n"_s + QString(300, u'x')});
    const auto *label = f.window().findChild<ShortLabel *>(u"errorText"_s);
    QVERIFY2(label->text().contains("(first second xxx"_L1), qPrintable(label->text()));
    QVERIFY2(label->text().contains(u"x…). Correct this"_s), qPrintable(label->text()));
    auto *details = f.window().findChild<QPushButton *>(u"errorDetailsButton"_s);
    QTRY_VERIFY(details->isVisible());
    details->click();
    QTRY_VERIFY(QApplication::activeModalWidget());
    const auto *text = QApplication::activeModalWidget()->findChild<QPlainTextEdit *>();
    QVERIFY(text && text->toPlainText().contains(u"\nfirst\nsecond\nxxx"_s));
    QApplication::activeModalWidget()->close();
    f.stop();
}

void TestErrorBar::aDoubleRefreshNamesTheKeywordOnce()
{
    FetchFixture f;
    QVERIFY(f.run());
    f.arxiv.queueFault(Fault::status(400, {}, "wrong"), "Zebra", -1);
    f.arxiv.queueFault(Fault::status(400, {}, "wrong"), "Okapi", -1);
    QSignalSpy asked(&f.arxiv, &LoopbackArxiv::requested);
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    int started = 0;
    connect(&f.refresh(), &RefreshService::keywordStarted, this, [&] {
        // While the second keyword is fetched, the first one can be requested again.
        if (++started == 2)
            QTest::keyClick(&f.window(), Qt::Key_F5, Qt::ShiftModifier);
    });
    QTest::keyClick(&f.window(), Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE(finished.count(), 1);
    const QString text = f.window().findChild<QLabel *>(u"errorText"_s)->text();
    QCOMPARE(text.count(u"“Zebra”"_s), 1);
    QCOMPARE(text.count(u"“Okapi”"_s), 1);
    QCOMPARE(asked.count(), 3);
}

void TestErrorBar::anArabicNameDoesNotTurnTheBar()
{
    DeskFixture f;
    QVERIFY(f.makeLibrary({Keyword{0, arabic, {}, {}, 20}}));
    QVERIFY(f.start());
    QTRY_VERIFY(f.page());
    f.arxiv.queueFault(Fault::status(500), {}, -1);
    QTest::keyClick(&f.window(), Qt::Key_F5);
    auto *label = f.window().findChild<ShortLabel *>(u"errorText"_s);
    QTRY_VERIFY(label->isVisible());
    auto *bar = f.window().findChild<ErrorBar *>();
    QVERIFY2(bar->text().startsWith(u"“\u2068"_s + arabic + u"\u2069”: "_s), qPrintable(bar->text()));
    // The text begins at the left: there are no dark pixels at the right end of a line that is not full.
    const QImage picture = label->grab().toImage();
    const auto hasText = [&](int from, int to) {
        const QRgb background = picture.pixel(picture.width() - 1, 0);
        for (int x = from; x < to; ++x)
            for (int y = 0; y < picture.height(); ++y)
                if (qAbs(qGray(picture.pixel(x, y)) - qGray(background)) > 80)
                    return true;
        return false;
    };
    QVERIFY(hasText(0, picture.width() / 8));
    QVERIFY(!hasText(picture.width() * 7 / 8, picture.width()));
}

void TestErrorBar::everyWidgetHasAName()
{
    BarFixture f;
    f.show(u"A"_s, u"A and B"_s);
    QCOMPARE(widgetsWithoutNames(f.window), QString());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestErrorBar)
#include "tst_errorbar.moc"
