#pragma once

#include "session/papersearch.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;

namespace dp {

/// A search field, with a box beside it to choose the order of the results.
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
    void focus();
    void clear();

signals:
    void changed();
    /// Emitted when Return or Down was pressed. The focus then moves to the results.
    void left();
    /// Emitted when Escape was pressed. The search then ends.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field;
    QAction *m_clear;
    QComboBox *m_order;
};

} // namespace dp
