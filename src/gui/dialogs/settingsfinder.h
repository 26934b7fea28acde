#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QLabel;
class QLineEdit;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;
class QWidget;

namespace dp {

class FieldHighlight;

/// Finds a setting by its words: by its label, its tool tip, its choices and the title of its group, and an
/// entry of a list by its texts. Shows the page of the first setting that was found, and marks it. Up and
/// Down show the other ones, Return moves the focus to the setting, and Escape clears the search field. GUI
/// thread; owned by the dialog.
class SettingsFinder : public QObject
{
    Q_OBJECT

public:
    /// status: shows which of the found settings is marked. The pages must be complete.
    SettingsFinder(QTabWidget &pages, QLineEdit &edit, QLabel &status, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field {
        QWidget *editor;
        QLabel *label; ///< may be null
        QString words;
        QTreeWidgetItem *item = nullptr; ///< an entry of a list; null: the whole widget
    };
    void collect(QWidget &page);
    void collectEntries(QTreeWidget &list);
    void find();
    void step(int by);
    void showCurrent();

    QTabWidget &m_pages;
    QLineEdit &m_edit;
    QLabel &m_status;
    QList<Field> m_fields;
    QList<Field> m_found;
    qsizetype m_current = 0; // index in m_found
    QPointer<FieldHighlight> m_highlight;
};

} // namespace dp
