#pragma once

#include "base/keyword.h"
#include "base/mute.h"
#include "base/paper.h"
#include "gui/dialogs/fittingdialog.h"
#include "library/mutestates.h"

#include <QTimer>

#include <optional>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace dp {

/// Asks for a rule that hides papers, and shows before how many papers and which ones it would hide.
class MuteDialog : public FittingDialog
{
    Q_OBJECT

public:
    /// mute: the rule that is shown first. paper: its author and its category are suggested.
    MuteDialog(const QList<Keyword> &keywords, const Mute &mute, const std::optional<Paper> &paper,
        QDate today, QWidget *parent = nullptr);

    Mute mute() const;
    /// Shows what the rule would hide. Ignored if the person has changed the rule meanwhile.
    void showPreview(const Mute &mute, const Result<MutePreview> &preview);

signals:
    /// Emitted when the person has changed the rule and it is complete.
    void previewRequested(const dp::Mute &mute);

private:
    void addFields(const QList<Keyword> &keywords, QDate today);
    void suggest();
    void change();
    void request();

    const std::optional<Paper> m_paper;
    QComboBox *m_kind;
    QLineEdit *m_text;
    QComboBox *m_place;
    QComboBox *m_time;
    QDateEdit *m_day;
    QLabel *m_result;
    QListWidget *m_titles;
    QPushButton *m_ok;
    QString m_suggested; // text that the person did not type
    QTimer m_typing;
};

} // namespace dp
