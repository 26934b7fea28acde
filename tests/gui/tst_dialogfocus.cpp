// In each dialog, Tab reaches every control in the order in which a person reads.
#include "gui/dialogs/filldialog.h"
#include "gui/dialogs/keyworddialog.h"
#include "gui/dialogs/restoredialog.h"
#include "gui/dialogs/snapshotdialog.h"
#include "gui/dialogs/welcomedialog.h"
#include "gui/settingsfixture.h"
#include "support/testprogram.h"
#include "support/trialfixture.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// Returns the visible and enabled controls that Tab must reach.
QSet<const QWidget *> controlsOf(const QDialog &dialog)
{
    QSet<const QWidget *> controls;
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        const bool isInner = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
        if (widget->isVisibleTo(&dialog) && widget->isEnabledTo(&dialog) && !isInner
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            controls << widget;
    }
    return controls;
}

/// Presses Tab until the focus is where it was. Returns the controls in the order of Tab, beginning with the
/// first one.
QList<const QWidget *> walked(QDialog &dialog)
{
    QList<const QWidget *> order;
    const QWidget *first = nullptr;
    for (int i = 0; i < 100; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *now = QApplication::focusWidget();
        if (!order.isEmpty() && now == order.constLast())
            continue; // Tab also moves between the parts of a date
        if (!now || now == first)
            break;
        if (!first)
            first = now;
        order << now;
    }
    const auto top = [&dialog](const QWidget *widget) {
        const QPoint place = widget->mapTo(&dialog, QPoint());
        return std::pair(place.y(), place.x());
    };
    if (!order.isEmpty())
        std::rotate(order.begin(),
            std::min_element(order.begin(), order.end(),
                [&](const QWidget *a, const QWidget *b) { return top(a) < top(b); }),
            order.end());
    return order;
}

/// Returns what is wrong: controls that Tab does not reach, and controls that come after one that is below
/// them.
QString wrongOrder(QDialog &dialog)
{
    QStringList wrong;
    const QList<const QWidget *> order = walked(dialog);
    for (const QWidget *control : controlsOf(dialog))
        if (!order.contains(control))
            wrong << control->objectName() + u" is not reached"_s;
    for (int i = 1; i < order.size(); ++i) {
        const int above = order[i - 1]->mapTo(&dialog, QPoint()).y();
        if (order[i]->mapTo(&dialog, QPoint(0, order[i]->height())).y() <= above)
            wrong << order[i]->objectName() + u" comes after "_s + order[i - 1]->objectName();
    }
    return wrong.join(u"; "_s);
}

} // namespace

class TestDialogFocus : public QObject
{
    Q_OBJECT

private slots:
    void settingsDialog();
    void keywordDialog();
    void otherDialogs();
};

void TestDialogFocus::settingsDialog()
{
    SettingsFixture f;
    QVERIFY(f.show());
    QCOMPARE(wrongOrder(*f.dialog), QString());
    for (const Qt::Key page : {Qt::Key_G, Qt::Key_Y}) {
        f.alt(page);
        QCOMPARE(wrongOrder(*f.dialog), QString());
    }
}

void TestDialogFocus::keywordDialog()
{
    TrialFixture trial({});
    KeywordDialog dialog({}, {});
    dialog.setTrial(trial.trial.get());
    dialog.open();
    QVERIFY(takeKeyboard(dialog));
    auto *kind = dialog.findChild<QComboBox *>(u"kindCombo"_s);
    for (int type = 0; type < kind->count(); ++type) {
        kind->setCurrentIndex(type);
        QCOMPARE(wrongOrder(dialog), QString());
    }
}

void TestDialogFocus::otherDialogs()
{
    WelcomeDialog welcome({});
    RestoreDialog restore(
        {backup::Info{u"a"_s, QDateTime(QDate(2026, 1, 1), QTime(8, 0)), backup::Reason::Daily, 4, 12, 3}});
    SnapshotDialog snapshot(u"a.json"_s, 2026);
    FillDialog fill(u"A"_s, {}, QDate(2026, 11, 18));
    const QList<std::pair<QDialog *, QString>> firstFocus = {{&welcome, u"keywordList"_s},
        {&restore, u"backupList"_s}, {&snapshot, u"snapshotCategories"_s}, {&fill, u"fillDay"_s}};
    for (const auto &[dialog, first] : firstFocus) {
        dialog->open();
        QVERIFY(takeKeyboard(*dialog));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), first);
        QCOMPARE(wrongOrder(*dialog), QString());
        dialog->close();
    }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestDialogFocus)
#include "tst_dialogfocus.moc"
