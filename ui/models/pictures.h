// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace byline {

class Archive;

/// The small pictures of the panes: asked for while painting, there at once or a moment later.
class Pictures final : public QObject
{
    Q_OBJECT

public:
    Pictures(Archive& archive, QObject* parent);

    /// An article's picture, small. Null until it has arrived, or where there is none.
    QImage thumbnail(const QString& url);
    /// It was asked for and did not come.
    bool isThumbnailMissing(const QString& url) const { return m_missingThumbnails.contains(url); }
    /// An outlet's icon: only what is kept.
    QImage icon(const QString& url);
    /// Icons that were missing may have come with a refresh.
    void askAgainForIcons();
    /// Those that did not come may come now: the network is back, or the outlets have been asked for news.
    void askAgainForThumbnails();

signals:
    void arrived(const QString& url);

private:
    void store(const QString& url, const QImage& image);

    Archive& m_archive;
    QCache<QString, QImage> m_images;
    QSet<QString> m_asked; ///< under way, or known to be missing
    QSet<QString> m_missingIcons;
    QSet<QString> m_missingThumbnails;
};

} // namespace byline
