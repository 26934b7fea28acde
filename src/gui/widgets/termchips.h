#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QLineEdit;
class QScrollArea;
class QToolButton;

namespace dp {

class FlowLayout;

/// A field for several terms. Enter or a comma makes a button ("chip") of what is typed; a click, Delete or
/// Backspace on a chip removes it, and Backspace in the empty field removes the last one. The arrow keys
/// and Tab move between the chips. More rows than a few are scrolled. GUI thread; owned by its parent.
class TermChips : public QWidget
{
    Q_OBJECT

public:
    explicit TermChips(QWidget *parent = nullptr);

    /// Names the field for screen readers, and its parts after the object name, which is set before.
    void setFieldName(const QString &accessibleName);
    void setPlaceholderText(const QString &text);
    /// Not decoded: they have been before.
    void setTerms(const QStringList &terms);
    /// The chips and, last, what is typed and not yet a chip.
    QStringList terms() const;
    /// Those of terms() that were decoded from a piece of an address.
    QStringList decodedTerms() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    /// A chip came or went, or the text in the field changed.
    void termsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Chip {
        QString term;
        bool isDecoded = false;
        QToolButton *button = nullptr;
    };

    bool takesKeyInField(int key, bool isRepeated);
    bool takesKeyOnChip(int key, qsizetype chip);
    /// Makes chips of what is before a comma; what cannot be a term stays in the field.
    void splitAtCommas(const QString &text);
    /// Whether the text in the field became a chip, or was one already.
    bool addTyped(const QString &text);
    void addChip(const QString &term, bool isDecoded);
    void removeChip(qsizetype chip);
    void moveFocus(qsizetype chip);
    qsizetype chipOf(const QObject *button) const;
    void showText(const Chip &chip) const;
    void scrollToField();

    QScrollArea *m_area;
    FlowLayout *m_layout; // of the widget in the area
    QLineEdit *m_edit;
    QList<Chip> m_chips;
};

} // namespace dp
