// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QLabel>
#include <QTimer>
#include <QWidget>

#include <functional>

class QToolButton;

namespace byline {

class ElidedLabel;
class ProgressBar;

/// Quiet words beside what is said: a screen reader finds them, and does not read them out with each of the others.
class StatusNote final : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;
};

/// The line at the bottom: there only while it has something to say. What was said can be read again in its details.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    struct Offer
    {
        QString text; ///< "Undo"; empty: none
        std::function<void()> accepted;
    };

    /// Work that takes time. Each kind has a place of its own, so that several can go on at once.
    enum class Job { Refresh, Earlier, Shelf, Keep, Page, Mark, Rule, Export, Write, Import, Read, Backup, Restore };
    struct Running
    {
        Job job = Job::Refresh;
        int done = 0;
        int total = 0; ///< 0: unknown
        QString text;
        std::function<void()> stop; ///< none: it cannot be stopped
    };

    /// What was said, and what there is to say more about it.
    struct Said
    {
        QDateTime at;
        QString text;
        QStringList details;
    };

    explicit StatusLine(QWidget* parent);

    /// Says something that goes away by itself; `details`: a line for each of many.
    void say(const QString& text, const Offer& offer = {}, const QStringList& details = {});
    /// Beside what is in sight, if that can be taken back: it stays, and so does the way back.
    void sayBeside(const QString& text, const QStringList& details = {});
    /// The same for screen readers alone: what others see elsewhere.
    void announce(const QString& text);
    /// The error as a sentence; stays a little longer.
    void complain(const Error& error, const QString& subject);
    /// For what comes by itself, and more than once: `say` says it at once in the place of what came so before, and
    /// after what else is in sight, which may be a refusal or a way to take something back. The newest stays.
    void inTurn(const std::function<void()>& say);
    void showProgress(const Running& job);
    void endProgress(Job job);
    /// Quiet words at the right, shown while the line is there. Read out once; what they say later is there to be
    /// found.
    void setNote(const QString& note);
    QString text() const;

    const QList<Running>& running() const { return m_running; }
    /// The newest first.
    const QList<Said>& said() const { return m_said; }
    /// Takes back what was said: something else begins that speaks for itself.
    void endMessage();
    /// Everything that is going on, each with its way to stop it, and what was said before.
    void showDetails();

    QSize sizeHint() const override;

signals:
    /// Something began, went on, ended or was said.
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshParts();
    Offer offer() const;

    ElidedLabel* m_label;
    QToolButton* m_link;
    QToolButton* m_details;
    StatusNote* m_note;
    bool m_noteHeard = false;
    ProgressBar* m_bar;
    QTimer m_fade;
    QString m_message;
    Offer m_messageOffer;
    bool m_cameInTurn = false;    ///< the message
    std::function<void()> m_next; ///< that waits for its turn
    QList<Running> m_running;
    QList<Said> m_said;
};

} // namespace byline
