// The dialog for the title, the columns and the sections of published pages.
#include "base/settings.h"
#include "gui/dialogs/orderlist.h"
#include "gui/dialogs/previewview.h"
#include "gui/dialogs/publishedpagedialog.h"
#include "gui/windowkeys.h"
#include "library/savedsearches.h"
#include "session/openedlibraryfixture.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

struct PublishedPagesFixture : OpenedLibraryFixture {
    PublishedPagesFixture()
        : OpenedLibraryFixture({u"A"_s, u"<b>B</b>"_s, u"C"_s})
        , settings(folder.filePath(u"settings.ini"_s))
    {
        store(u"A"_s, {u"2501.00001"_s, u"2501.00002"_s});
        store(u"C"_s, {u"2501.00003"_s});
        if (!library->writer
                 .ask([](Library &open) {
                     return bool(SavedSearches(open).add({0, u"S"_s, u"is:unread"_s}, testTime));
                 })
                 .get())
            qFatal("the saved search cannot be stored");
    }
    bool show()
    {
        dialog = std::make_unique<PublishedPageDialog>(*library, clock, settings);
        dialog->open();
        return takeKeyboard(*dialog)
            && QTest::qWaitFor([this] { return list(u"pageSections"_s)->count() > 0; });
    }
    template <typename T>
    T *find(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }
    QListWidget *list(const QString &name) const { return find<QListWidget>(name); }
    QString shown() const { return find<PreviewView>(u"pagePreview"_s)->toPlainText(); }
    /// Returns the texts of a list, with a minus sign before those that are off.
    QString entries(const QString &name) const
    {
        QStringList texts;
        for (int row = 0; row < list(name)->count(); ++row)
            texts << (list(name)->item(row)->checkState() == Qt::Checked ? u""_s : u"-"_s)
                    + list(name)->item(row)->text();
        return texts.join(u' ');
    }
    QString text(Setting setting) const { return Settings(settings.path()).text(setting); }

    Settings settings;
    std::unique_ptr<PublishedPageDialog> dialog;
};

} // namespace

class TestPublishedPages : public QObject
{
    Q_OBJECT

private slots:
    void theStandardPageIsShown();
    void thePreviewFollowsTheTitle();
    void theIntroductionIsTypedIfItIsOwn();
    void columnsAreMovedAndTurnedOff();
    void sectionsAreMovedAndLeftOut();
    void theStandardOrderIsNotStored();
    void choicesForOtherTabsStay();
    void oneTabIsChosen();
    void aRenamedTabIsStillNamed();
    void otherPagesAreShown();
    void thePreviewLoadsNothing();
    void whatWasTypedLastIsWritten();
};

void TestPublishedPages::theStandardPageIsShown()
{
    PublishedPagesFixture f;
    QVERIFY(f.show());
    QCOMPARE(f.entries(u"pageColumns"_s), u"Title Date Abstract Comment -Authors -Categories -Keywords"_s);
    QCOMPARE(f.entries(u"pageSections"_s), u"A <b>B</b> C S (saved search)"_s);
    QVERIFY(f.shown().startsWith("# Daily Papers\nThe project"_L1));
    f.dialog->done(0);
    QVERIFY(!QFile::exists(f.settings.path())); // nothing was set
}

void TestPublishedPages::thePreviewFollowsTheTitle()
{
    PublishedPagesFixture f;
    QVERIFY(f.show());
    auto *title = f.find<QLineEdit>(u"pageTitleEdit"_s);
    QVERIFY(title->hasFocus());
    QTest::keyClicks(title, u"<script>Ours"_s);
    QTRY_VERIFY2(f.shown().startsWith("# \\<script\\>Ours\n"_L1), qPrintable(f.shown()));
    QCOMPARE(f.text(Setting::PublishTitle), u"<script>Ours"_s);
}

void TestPublishedPages::theIntroductionIsTypedIfItIsOwn()
{
    PublishedPagesFixture f;
    QVERIFY(f.show());
    auto *text = f.find<QPlainTextEdit>(u"pageIntroductionEdit"_s);
    QVERIFY(!text->isEnabled());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_O));
    QTRY_VERIFY(text->isEnabled());
    QTRY_VERIFY(!f.shown().contains("The project"_L1));
    text->setFocus();
    QTest::keyClicks(text, u"# One"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"Two"_s);
    QTRY_VERIFY(f.shown().contains("\n\\# One\n\nTwo\n\nLast update"_L1));
    QTest::keyClick(text, Qt::Key_Tab);
    QVERIFY(!text->hasFocus());
}

void TestPublishedPages::columnsAreMovedAndTurnedOff()
{
    PublishedPagesFixture f;
    QVERIFY(f.show());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_C));
    QListWidget *columns = f.list(u"pageColumns"_s);
    QTRY_VERIFY(columns->hasFocus());
    QTest::keyClick(columns, Qt::Key_Home);
    QTest::keyClick(columns, Qt::Key_Space); // the title stays
    QTest::keyClick(columns, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(columns, Qt::Key_End);
    QTest::keyClick(columns, Qt::Key_Space);
    QVERIFY(pressAlt(*f.dialog, Qt::Key_U));
    QTRY_COMPARE(f.text(Setting::PublishColumns), u"Date,Title,Abstract,Comment,Keywords"_s);
    QTRY_VERIFY(
        f.shown().contains("| **Date** | **Title** | **Abstract** | **Comment** | **Keywords** |"_L1));
    QTRY_COMPARE(f.entries(u"pageColumns"_s), u"Date Title Abstract Comment Keywords -Authors -Categories"_s);
}

void TestPublishedPages::sectionsAreMovedAndLeftOut()
{
    PublishedPagesFixture f;
    QVERIFY(f.show());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_S));
    QListWidget *sections = f.list(u"pageSections"_s);
    QTRY_VERIFY(sections->hasFocus());
    QTest::keyClick(sections, Qt::Key_Home);
    QTest::keyClick(sections, Qt::Key_Space);
    QTest::keyClick(sections, Qt::Key_End);
    QVERIFY(pressAlt(*f.dialog, Qt::Key_V));
    QTRY_COMPARE(f.entries(u"pageSections"_s), u"-A <b>B</b> S (saved search) C"_s);
    QCOMPARE(f.text(Setting::PublishSections), u"-keyword A\nkeyword <b>B</b>\nsearch S\nkeyword C"_s);
    QTRY_VERIFY(
        !f.shown().contains("## A\n"_L1) && f.shown().indexOf("## S\n"_L1) < f.shown().indexOf("## C\n"_L1));
    QVERIFY(f.find<QPushButton>(u"pageSectionsDown"_s)->isEnabled());
}

/// Later keywords and columns of imported pages are standard again.
void TestPublishedPages::theStandardOrderIsNotStored()
{
    PublishedPagesFixture f;
    QVERIFY(f.show());
    for (const QString &name : {u"pageColumns"_s, u"pageSections"_s}) {
        QListWidget *list = f.list(name);
        const Setting setting = name == "pageColumns"_L1 ? Setting::PublishColumns : Setting::PublishSections;
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(!f.text(setting).isEmpty());
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(f.text(setting), QString());
    }
}

void TestPublishedPages::choicesForOtherTabsStay()
{
    PublishedPagesFixture f;
    f.settings.set(Setting::PublishSections, u"-keyword Gone\nkeyword C"_s);
    QVERIFY(f.settings.sync());
    QVERIFY(f.show());
    QCOMPARE(f.entries(u"pageSections"_s), u"C A <b>B</b> S (saved search)"_s);
    QVERIFY(pressAlt(*f.dialog, Qt::Key_S));
    QTest::keyClick(f.list(u"pageSections"_s), Qt::Key_Space);
    QTRY_COMPARE(f.text(Setting::PublishSections),
        u"-keyword C\nkeyword A\nkeyword <b>B</b>\nsearch S\n-keyword Gone"_s);
}

void TestPublishedPages::oneTabIsChosen()
{
    PublishedPagesFixture f;
    QVERIFY(f.show());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_B));
    auto *tab = f.find<QComboBox>(u"pageTabCombo"_s);
    QTRY_VERIFY(tab->hasFocus());
    QTest::keyClick(tab, Qt::Key_End);
    QTRY_COMPARE(f.text(Setting::PublishSavedSearch), u"S"_s);
    QTRY_COMPARE(f.shown().count("\n## "_L1), 1);
    QVERIFY(!f.list(u"pageSections"_s)->isEnabled());
    int times = 0;
    QObject::connect(f.dialog.get(), &PublishedPageDialog::written, f.dialog.get(), [&] {
        ++times; // a publication at this moment must not have all tabs
        QVERIFY(!f.text(Setting::PublishKeyword).isEmpty() || !f.text(Setting::PublishSavedSearch).isEmpty());
    });
    QTest::keyClick(tab, Qt::Key_Up);
    QTRY_COMPARE(f.text(Setting::PublishKeyword), u"C"_s);
    QCOMPARE(f.text(Setting::PublishSavedSearch), QString());
    QTest::keyClick(tab, Qt::Key_Down);
    QTRY_COMPARE(f.text(Setting::PublishSavedSearch), u"S"_s);
    QCOMPARE(f.text(Setting::PublishKeyword), QString());
    QCOMPARE(times, 4);
    f.dialog->disconnect(f.dialog.get());
    QTest::keyClick(tab, Qt::Key_Home);
    QTRY_COMPARE(f.text(Setting::PublishKeyword), QString());
    QTRY_COMPARE(f.shown().count("\n## "_L1), 4);
    QVERIFY(f.list(u"pageSections"_s)->isEnabled());
}

void TestPublishedPages::aRenamedTabIsStillNamed()
{
    PublishedPagesFixture f;
    f.settings.set(Setting::PublishKeyword, u"Gone"_s);
    QVERIFY(f.settings.sync());
    QVERIFY(f.show());
    QTRY_COMPARE(f.find<QComboBox>(u"pageTabCombo"_s)->currentText(), u"Gone"_s);
    const QString status = f.find<QLabel>(u"previewStatus"_s)->text();
    QVERIFY2(status.startsWith(u"There is no keyword “Gone”"_s), qPrintable(status));
    QCOMPARE(f.text(Setting::PublishKeyword), u"Gone"_s);
}

void TestPublishedPages::otherPagesAreShown()
{
    PublishedPagesFixture f;
    QVERIFY(f.show());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_P));
    auto *page = f.find<QComboBox>(u"previewPageCombo"_s);
    QTRY_VERIFY(page->hasFocus());
    QTest::keyClick(page, Qt::Key_Down);
    QTRY_VERIFY(f.shown().startsWith("---\ntitle: Latest 15 Papers"_L1));
    QTest::keyClick(page, Qt::Key_Down);
    QTRY_VERIFY2(f.shown().startsWith("Daily Papers\nLast update"_L1), qPrintable(f.shown()));
    QVERIFY(f.shown().contains("<b>B</b>"_L1) && !f.shown().contains("color-scheme"_L1));
}

void TestPublishedPages::thePreviewLoadsNothing()
{
    PreviewView view;
    QCOMPARE(view.loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s)).toByteArray(),
        QByteArray());
    QVERIFY(!view.openLinks() && !view.openExternalLinks());
}

void TestPublishedPages::whatWasTypedLastIsWritten()
{
    PublishedPagesFixture f;
    QVERIFY(f.show());
    QTest::keyClicks(f.find<QLineEdit>(u"pageTitleEdit"_s), u"Last"_s);
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QCOMPARE(f.text(Setting::PublishTitle), u"Last"_s);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPublishedPages)
#include "tst_publishedpages.moc"
