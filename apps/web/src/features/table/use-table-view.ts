import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { TableView } from './table-view.ts'
import { viewIn, withView } from './table-view.ts'

/** The view that the address asks for, and what changes it: the address is then that of the view. */
export function useTableView(): readonly [TableView, (view: TableView) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const setView = useCallback(
    (view: TableView) => {
      const params = withView(search, view)
      navigate(params === '' ? path : `${path}?${params}`, { replace: true })
    },
    [search, path, navigate],
  )
  return [useMemo(() => viewIn(search), [search]), setView]
}
