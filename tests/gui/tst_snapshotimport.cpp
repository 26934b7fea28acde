#include "gui/deskfixture.h"
#include "gui/table/papersmodel.h"
#include "support/snapshots.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestSnapshotImport : public QObject
{
    Q_OBJECT

private slots:
    void snapshotIsImportedAfterTheDialog();
    void partOfASnapshotIsImported();
    void stoppedImportContinues();

private:
    static QString write(DeskFixture &f, int count)
    {
        QFile file(f.folder.filePath(u"snapshot.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        for (int i = 1; i <= count; ++i)
            file.write(snapshotLine(u"2403.%1"_s.arg(i, 5, 10, '0'_L1), u"Zebra reward model %1"_s.arg(i),
                u"2024-03-02"_s, i % 2 ? u"cs.LG"_s : u"math.AG"_s));
        return file.fileName();
    }
    static QDialog *dialog(DeskFixture &f)
    {
        auto *dialog = f.window().findChild<QDialog *>(u"snapshotDialog"_s);
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    static bool open(DeskFixture &f, const QString &path)
    {
        f.prompts.open = QStringList{path};
        QTest::keyClick(&f.window(), Qt::Key_I, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return dialog(f) != nullptr; });
    }
    static void press(QDialog *dialog, const QString &name)
    {
        auto *button = dialog->findChild<QPushButton *>(name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
};

void TestSnapshotImport::snapshotIsImportedAfterTheDialog()
{
    DeskFixture f;
    QVERIFY(f.makeLibrary({Keyword{0, u"Reward Model"_s, {}, {}, 100}}) && f.start());
    QVERIFY(open(f, write(f, 40)));
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    press(dialog(f), u"okButton"_s);
    auto *progress = f.window().findChild<QProgressBar *>(u"progressBar"_s);
    QVERIFY(progress->isVisible());
    QVERIFY(done.wait());
    QVERIFY(!progress->isVisible());
    QVERIFY2(f.message().contains("40 papers, 40 of them new"_L1), qPrintable(f.message()));
    QTRY_COMPARE(f.page()->model()->rowCount(), 40); // the snapshot contains older papers of the keyword
    QCOMPARE(f.arxiv.requests().size(), 0);
}

void TestSnapshotImport::partOfASnapshotIsImported()
{
    DeskFixture f;
    QVERIFY(f.makeLibrary({Keyword{0, u"Reward Model"_s, {}, {}, 100}}) && f.start());
    QVERIFY(open(f, write(f, 40)));
    QDialog *asked = dialog(f);
    auto *categories = asked->findChild<QLineEdit *>(u"snapshotCategories"_s);
    QTest::keyClicks(categories, u"cs nonsense"_s);
    press(asked, u"okButton"_s);
    QVERIFY(dialog(f)); // the dialog shows the error and stays open
    QVERIFY(asked->findChild<QLabel *>(u"snapshotProblem"_s)->text().contains("nonsense"_L1));
    categories->setText(u"cs"_s);
    asked->findChild<QSpinBox *>(u"snapshotFirstYear"_s)->setValue(2024);
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    press(asked, u"okButton"_s);
    QVERIFY(done.wait());
    QTRY_COMPARE(f.page()->model()->rowCount(), 20);
}

void TestSnapshotImport::stoppedImportContinues()
{
    DeskFixture f;
    QVERIFY(f.makeLibrary({Keyword{0, u"Zebra"_s, {}, {}, 100}}) && f.start());
    const QString path = write(f, 11000);
    QVERIFY(open(f, path));
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    press(dialog(f), u"okButton"_s);
    auto *stop = f.window().findChild<QToolButton *>(u"stopButton"_s);
    QTRY_VERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(done.wait(30000));
    QVERIFY2(f.message().contains("5,000 papers"_L1), qPrintable(f.message()));
    QTRY_VERIFY(!dialog(f));
    QVERIFY(open(f, path));
    press(dialog(f), u"okButton"_s);
    QVERIFY(done.wait(60000));
    QVERIFY2(f.message().contains("6,000 papers, 6,000 of them new"_L1), qPrintable(f.message()));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSnapshotImport)
#include "tst_snapshotimport.moc"
