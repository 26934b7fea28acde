#pragma once

#include "session/papersearch.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;

namespace dp {

/// The search field, and beside it the order of the results.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    QString text() const;
    PaperSearch::Order order() const;
    /// Always includes the order box, even if it is hidden.
    QSize sizeHint() const override;
    void focus();
    void clear();

signals:
    void changed();
    /// Return or Down was pressed: the focus moves to the results.
    void left();
    /// Escape was pressed: the search ends.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field;
    QAction *m_clear;
    QComboBox *m_order;
};

} // namespace dp
