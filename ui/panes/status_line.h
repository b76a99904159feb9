// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace byline {

/// The line at the bottom: there only while it has something to say.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    struct Offer
    {
        QString text; ///< "Undo"; empty: none
        std::function<void()> accepted;
    };

    explicit StatusLine(QWidget* parent);

    /// Says something that goes away by itself.
    void say(const QString& text, const Offer& offer = {});
    /// The error as a sentence; stays a little longer.
    void complain(const Error& error, const QString& subject);
    /// Work that takes time, with a way to stop it. `total` 0: unknown.
    void showProgress(int done, int total, const QString& text, const Offer& stop);
    void endProgress();
    /// Quiet words at the right, shown while the line is there.
    void setNote(const QString& note);
    QString text() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshParts();
    void setOffer(const Offer& offer);

    QLabel* m_label;
    QToolButton* m_link;
    QLabel* m_note;
    QWidget* m_bar;
    QTimer m_fade;
    QString m_message;
    QString m_progress;
    Offer m_messageOffer;
    Offer m_progressOffer;
};

} // namespace byline
