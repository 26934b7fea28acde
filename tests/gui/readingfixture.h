#pragma once

#include "gui/listfixture.h"
#include "gui/reading/readingpane.h"
#include "gui/table/abstractpanel.h"
#include "support/templibrary.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QSplitter>

#include <functional>

namespace dp::test {

/// Calls a function before each painting of a widget.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget &widget, std::function<void()> action)
        : m_action(std::move(action))
    {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_action();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_action;
};

/// A window in which papers are read in the reading pane.
struct ReadingPaneFixture : ListFixture {
    using ListFixture::ListFixture;

    /// Starts the program with the pane on the right.
    bool runWithPane()
    {
        Settings(options.settings).set(Setting::ReadingPaneShown, true);
        return run() && pane() && QTest::qWaitFor([this] { return shownTitle() == currentTitle(); });
    }
    /// Changes papers before the program starts, or in the writer's thread.
    bool change(const QString &sql)
    {
        if (!desktop) {
            const auto library = libraryopener::open(options.library, Library::Access::Write);
            return library && execute(**library, sql).ok();
        }
        session().library().writer.post(
            &window(), [sql](Library &library) { return execute(library, sql).ok(); }, [](bool) {});
        return written();
    }
    bool setText(int number, const QString &column, const QString &text)
    {
        return change(QStringLiteral("UPDATE papers SET %1 = '%2' WHERE title = 'Zebra %3'")
                          .arg(column, text)
                          .arg(number));
    }
    bool setAbstract(int number, const QString &text)
    {
        return setText(number, QStringLiteral("abstract"), text);
    }
    bool setTitle(int number, const QString &text) { return setText(number, QStringLiteral("title"), text); }
    /// Makes a paper the second version of one with another title.
    bool addVersion(int number, const QString &oldTitle)
    {
        return setText(number, QStringLiteral("version"), QStringLiteral("2"))
            && change(QStringLiteral(
                "INSERT INTO versions (paper_id, version, title, abstract, comment, updated) "
                "SELECT id, 1, '%1', abstract, comment, updated FROM papers WHERE title = 'Zebra %2'")
                          .arg(oldTitle)
                          .arg(number));
    }
    /// Returns a text that is taller than the window.
    static QString tallText()
    {
        QString text;
        for (int i = 0; i < 1500; ++i)
            text += QStringLiteral("word%1 ").arg(i);
        return text;
    }
    ReadingPane *pane() { return window().findChild<ReadingPane *>(); }
    QAction *action(const QString &name) { return window().findChild<QAction *>(name); }
    int row() { return table()->currentIndex().row(); }
    QString titleOf(int row)
    {
        const LibraryPaper *paper = page()->model()->paper(row);
        return paper ? paper->paper.title : QString();
    }
    QString currentTitle() { return titleOf(row()); }
    /// Returns the first line of the pane.
    QString shownTitle()
    {
        return pane() && pane()->paperId() != 0
            ? pane()->panel()->toPlainText().section(QLatin1Char('\n'), 0, 0)
            : QString();
    }
    int leftOf(const QWidget &widget) { return widget.mapTo(&window(), QPoint(0, 0)).x(); }
    int topOf(const QWidget &widget) { return widget.mapTo(&window(), QPoint(0, 0)).y(); }
    /// Drags the edge between the list and the pane.
    bool dragEdge(int by)
    {
        auto *area = window().findChild<QSplitter *>(QStringLiteral("readingArea"));
        QWidget *handle = area->widget(1) ? area->handle(1) : nullptr;
        if (!handle || !QTest::qWaitFor([&] { return pane()->height() > 0 && handle->isVisible(); }))
            return false;
        const int before = area->sizes().value(1);
        const QPoint at = handle->rect().center();
        const QPoint to = at + (area->orientation() == Qt::Horizontal ? QPoint(by, 0) : QPoint(0, by));
        QTest::mousePress(handle, Qt::LeftButton, {}, at);
        QTest::mouseMove(handle, to);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
        return area->sizes().value(1) != before;
    }
};

} // namespace dp::test
