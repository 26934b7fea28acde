#pragma once

#include "session/papersearch.h"
#include "text/searchcompletion.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace dp {

class SearchCompleter;

/// A search field, with a box beside it to choose the order of the results, and a switch to search only the
/// papers of the current tab.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    QString text() const;
    /// Searches this text, as if the person had typed it.
    void setText(const QString &text);
    PaperSearch::Order order() const;
    /// Returns the size with the order box, even if the box is hidden.
    QSize sizeHint() const override;
    /// Adds a button that saves the search as a tab.
    void setSaveAction(QAction &action);
    bool isTabOnly() const;
    void setTabOnly(bool isTabOnly);
    void focus();
    void clear();
    /// Shows completions of the text below the field.
    void showCompletions(const searchcompletion::Place &place, const QStringList &values);

signals:
    void changed();
    /// Emitted when the person has typed. text: the text up to the cursor.
    void typed(const QString &text);
    /// Emitted when Return or Down was pressed. The focus then moves to the results.
    void left();
    /// Emitted when Escape was pressed. The search then ends.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateControls();

    QLineEdit *m_field;
    QAction *m_clear;
    QComboBox *m_order;
    QToolButton *m_tabOnly;
    QToolButton *m_save;
    SearchCompleter *m_completer = nullptr; // created for the first completion
};

} // namespace dp
