#pragma once

#include "text/searchcompletion.h"

#include <QCompleter>
#include <QStringList>

class QLineEdit;
class QStringListModel;

namespace dp {

/// A list of completions below the search field. It completes the part of the text before the cursor, if that
/// is at the end of the text. GUI thread.
class SearchCompleter : public QCompleter
{
    Q_OBJECT

public:
    explicit SearchCompleter(QLineEdit *field);

    /// Shows the values, or hides the list if there are none.
    void show(const searchcompletion::Place &place, const QStringList &values);
    void hide();

private:
    void insert(const QString &value);

    QLineEdit *m_field;
    QStringListModel *m_values;
    searchcompletion::Place m_place;
};

} // namespace dp
