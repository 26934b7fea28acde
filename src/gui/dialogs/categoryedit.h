#pragma once

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace dp {

/// A field for arXiv categories, separated by commas. While the person types, it offers the categories whose
/// code or name matches the text after the last comma. GUI thread; owned by its parent.
class CategoryEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit CategoryEdit(QWidget *parent = nullptr);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer();
    void insert(const QString &code);
    /// Returns the first position and the end of the category at the cursor.
    std::pair<qsizetype, qsizetype> placeAtCursor() const;

    QStandardItemModel *m_offers;
    QCompleter *m_completer;
};

} // namespace dp
