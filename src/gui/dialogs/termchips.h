#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QLineEdit;
class QScrollArea;
class QToolButton;

namespace dp {

class FlowLayout;

/// A field for several terms. Enter or a comma turns the typed text into a button, which is called a chip. A
/// click, Delete or Backspace on a chip removes the chip. Backspace in the empty field removes the last chip.
/// The arrow keys and Tab move between the chips. If there are too many rows, they can be scrolled. GUI
/// thread; owned by its parent.
class TermChips : public QWidget
{
    Q_OBJECT

public:
    explicit TermChips(QWidget *parent = nullptr);

    /// Sets the name for screen readers, and sets the object names of the parts. The object names begin with
    /// the object name of this widget, which must be set before.
    void setFieldName(const QString &accessibleName);
    void setPlaceholderText(const QString &text);
    /// Sets the terms. They are not decoded, because they were decoded earlier.
    void setTerms(const QStringList &terms);
    /// Returns the terms of the chips, followed by the typed text that is not a chip yet.
    QStringList terms() const;
    /// Returns those terms of terms() that were decoded because they looked like a part of an address.
    QStringList decodedTerms() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    /// Emitted when a chip was added or removed, or when the text in the field has changed.
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
    /// Turns each text that is followed by a comma into a chip. Text that is not a valid term stays in the
    /// field.
    void splitAtCommas(const QString &text);
    /// Adds the typed text as a chip. Returns true if the text became a chip or if there was already an equal
    /// chip.
    bool addTyped(const QString &text);
    void addChip(const QString &term, bool isDecoded);
    void removeChip(qsizetype chip);
    void moveFocus(qsizetype chip);
    qsizetype chipOf(const QObject *button) const;
    void showText(const Chip &chip) const;
    void scrollToField();

    QScrollArea *m_area;
    FlowLayout *m_layout; // layout of the widget inside the scroll area
    QLineEdit *m_edit;
    QList<Chip> m_chips;
};

} // namespace dp
