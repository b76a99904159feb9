// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is dragged in the subscription pane: outlets and folders into folders, articles onto bookmarks.
#include "ui/models/dragged_articles.h"
#include "ui/models/source_model.h"

#include <QMimeData>

namespace byline {

namespace {

const QString kOutletMime = QStringLiteral("application/x-byline-outlet");
const QString kFolderMime = QStringLiteral("application/x-byline-folder");

QByteArray packed(const QStringList& path)
{
    return path.join(u'\n').toUtf8();
}

QStringList folderFrom(const QMimeData& data)
{
    return QString::fromUtf8(data.data(kFolderMime)).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

QStringList SourceModel::mimeTypes() const
{
    return {kOutletMime, kFolderMime, kArticlesMime};
}

QMimeData* SourceModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (indexes.isEmpty())
        return data;
    const SourceRow& here = row(indexes.first());
    if (here.kind == SourceRow::Kind::Folder)
        data->setData(kFolderMime, packed(here.folder));
    else
        data->setData(kOutletMime, QByteArray::number(here.outlet.value));
    return data;
}

bool SourceModel::takesOutlets(const QModelIndex& index) const
{
    const SourceRow::Kind kind = row(index).kind;
    return !index.isValid() || kind == SourceRow::Kind::Folder || kind == SourceRow::Kind::OutletsHeader;
}

bool SourceModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex& parent) const
{
    const SourceRow& onto = row(parent);
    if (data->hasFormat(kOutletMime))
        return takesOutlets(parent);
    if (data->hasFormat(kFolderMime)) {
        const QStringList folder = folderFrom(*data);
        return takesOutlets(parent) && onto.folder.mid(0, folder.size()) != folder;
    }
    return data->hasFormat(kArticlesMime) && parent.isValid()
           && (onto.kind == SourceRow::Kind::BookmarkFolder || onto.kind == SourceRow::Kind::BookmarkTag
               || onto.kind == SourceRow::Kind::BookmarksHeader || onto.key == QLatin1String("smart:bookmarks")
               || onto.key == QLatin1String("smart:kept"));
}

bool SourceModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                               const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const SourceRow& onto = this->row(parent);
    if (data->hasFormat(kOutletMime)) {
        emit outletDropped({data->data(kOutletMime).toLongLong()}, onto.folder);
    } else if (data->hasFormat(kFolderMime)) {
        const QStringList folder = folderFrom(*data);
        if (!folder.isEmpty())
            emit folderDropped(folder, onto.folder);
    } else {
        emit articlesDropped(draggedArticles(*data), onto);
    }
    // The library announces the change; the view must not remove the row itself.
    return false;
}

} // namespace byline
