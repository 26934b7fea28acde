#pragma once

#include "gui/widgets/searchpage.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;

namespace dp {

/// The field to search with, and beside it the order of what is found.
class SearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    QString text() const;
    SearchPage::Order order() const;
    /// With room for the order of what is found, whether there is anything or not.
    QSize sizeHint() const override;
    void focus();
    void clear();

signals:
    void changed();
    /// Return or Down: the keyboard goes to what was found.
    void left();
    /// Escape: the search is over.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field;
    QAction *m_clear;
    QComboBox *m_order;
};

} // namespace dp
